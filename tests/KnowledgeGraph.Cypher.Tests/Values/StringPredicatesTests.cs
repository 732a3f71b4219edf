using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

public class StringPredicatesTests
{
    [Theory]
    [InlineData("Harbour", "Harb.*", true)]
    [InlineData("Harbour", "arb", false)]
    [InlineData("HARBOUR", "(?i)harbour", true)]
    [InlineData("a\n", "a", false)]
    [InlineData("ab", "a|b", false)]
    public void A_pattern_matches_the_whole_text(string text, string pattern, bool expected) =>
        Assert.Equal(Value.Of(expected), StringPredicates.Matches(Value.Of(text), Value.Of(pattern)));

    [Fact]
    public void What_is_not_a_string_gives_null()
    {
        Value[] others = [Value.Null, Value.Of(1L), Value.True, Value.Of(Array.Empty<Value>())];
        foreach (var other in others)
        {
            Assert.True(StringPredicates.StartsWith(other, Value.Of("a")).IsNull);
            Assert.True(StringPredicates.EndsWith(Value.Of("a"), other).IsNull);
            Assert.True(StringPredicates.Contains(other, other).IsNull);
            Assert.True(StringPredicates.Matches(Value.Of("a"), other).IsNull);
        }
    }

    [Fact]
    public void Malformed_and_endless_patterns_are_errors()
    {
        Assert.Equal(CypherErrorType.SemanticError, Assert.Throws<CypherException>(() => StringPredicates.Matches(Value.Of("a"), Value.Of("("))).Type);
        var endless = Value.Of(new string('a', 40) + "!");
        Assert.Equal(CypherErrorType.ArgumentError, Assert.Throws<CypherException>(() => StringPredicates.Matches(endless, Value.Of("(a+)+b"))).Type);
    }
}
