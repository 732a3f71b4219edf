using KnowledgeGraph.Ingestion.Topics;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class CodebookFileTests
{
    [Fact]
    public void A_codebook_has_topics_with_names_patterns_and_broader_ones()
    {
        var book = CodebookFile.Parse("""
            # What the harbour study codes
            topics:
              - id: harbour
                name: Harbour
              - id: terminal
                name: Container terminal
                patterns: [terminal, "quay * expansion"]
                broader: harbour
                note: Any plan to build it.
            """);
        var topic = Assert.Single(book.Topics, topic => topic.Code == "terminal");
        Assert.Equal(["Container terminal", "terminal", "quay * expansion"], topic.Patterns.Select(pattern => pattern.Text));
        Assert.Equal(["harbour"], topic.Broader);
        Assert.Equal("Any plan to build it.", topic.Note);
        Assert.Equal("harbour", book.TopicOf("the Harbours")?.Code);
    }

    [Theory]
    [InlineData("topics:\n  - id: a\n", 2, "'name' is missing")]
    [InlineData("topics:\n  - name: A\n", 2, "'id' is missing")]
    [InlineData("topics:\n  - {id: a, name: A}\n  - {id: a, name: B}\n", 3, "the id 'a' is taken by the topic of line 2")]
    [InlineData("topics:\n  - {id: a, name: A}\n  - {id: b, name: a}\n", 3, "the pattern 'a' is that of 'a' too; one must go")]
    [InlineData("topics:\n  - id: a\n    name: A\n    pattern: x\n", 4, "unknown field 'pattern'; known: id, name, patterns, broader, note")]
    [InlineData("topics:\n  - id: a\n    name: A\n    patterns:\n      - '*'\n", 5, "the pattern '*' has no word")]
    [InlineData("topics:\n  - {id: a, name: A, broader: b}\n", 2, "the broader topic 'b' is no id of this codebook")]
    [InlineData("topics:\n  - {id: a, name: A, broader: b}\n  - {id: b, name: B, broader: a}\n", 2, "'a' is broader than itself, by way of its broader topics")]
    [InlineData("topics: harbour\n", 1, "'topics' is no list")]
    [InlineData("- id: a\n", 1, "expected 'topics:' and a list of topics")]
    [InlineData("topics:\n  - harbour\n", 2, "a topic has fields: id, name, patterns, broader, note")]
    [InlineData("topics:\n  - {id: [a], name: A}\n", 2, "'id' is empty or no text")]
    public void What_is_wrong_is_told_with_its_line(string yaml, int line, string reason)
    {
        var problem = Assert.Throws<CodebookException>(() => CodebookFile.Parse(yaml));
        Assert.Equal($"line {line}: {reason}", problem.Message);
    }

    [Theory]
    [InlineData("topics: [")]
    [InlineData("")]
    [InlineData("topics:\n\t- id: a")]
    [InlineData("topics: []\n---\ntopics: []")]
    [InlineData("null")]
    public void Anything_else_is_refused(string text) => Assert.Throws<CodebookException>(() => CodebookFile.Parse(text));

    [Fact]
    public void A_codebook_may_be_empty() => Assert.Empty(CodebookFile.Parse("topics: []").Topics);
}
