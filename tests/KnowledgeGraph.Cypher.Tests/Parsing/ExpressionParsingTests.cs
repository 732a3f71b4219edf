using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Tests.Parsing;

public sealed class ExpressionParsingTests
{
    [Theory]
    [InlineData("1 + 2 * 3 ^ 4", "(1 Add (2 Multiply (3 Power 4)))")]
    [InlineData("1 - 2 - 3", "((1 Subtract 2) Subtract 3)")]
    [InlineData("2 ^ 3 ^ 2", "((2 Power 3) Power 2)")]
    [InlineData("-2 ^ 2", "(-2 Power 2)")]
    [InlineData("1--2", "(1 Subtract -2)")]
    [InlineData("- x.y", "(Minus x.y)")]
    [InlineData("a OR b XOR c AND NOT d", "(a Or (b Xor (c And (Not d))))")]
    [InlineData("NOT a = b", "(Not (a Equal b))")]
    [InlineData("a < b <= c", "(a ~ b ~ c)")]
    [InlineData("a = b IN c", "(a Equal (b In c))")]
    [InlineData("[1] + 2 IN [3]", "(([1] Add 2) In [3])")]
    [InlineData("null IS NULL = null IS NOT NULL", "((IsNull null) Equal (IsNotNull null))")]
    [InlineData("a STARTS WITH 'x' AND b ENDS WITH 'y' OR c CONTAINS 'z'", "(((a StartsWith 'x') And (b EndsWith 'y')) Or (c Contains 'z'))")]
    [InlineData("a =~ 'x' || 'y'", "(a RegexMatch ('x' Concatenate 'y'))")]
    [InlineData("a.b[0].c[1..]", "a.b[0].c[1..]")]
    [InlineData("a[..-1]", "a[..-1]")]
    [InlineData("x :: INTEGER NOT NULL | string", "(x :: INTEGER NOT NULL | STRING)")]
    [InlineData("x IS NOT TYPED list<zoned datetime>", "(x !:: LIST<ZONED DATETIME>)")]
    public void Operators_bind_as_in_Neo4j(string expression, string shape) => Assert.Equal(shape, ExpressionShape.Of(expression));

    [Theory]
    [InlineData("[x IN xs]", "for(x in xs if  => )")]
    [InlineData("[x IN xs WHERE x > 1 | x.y]", "for(x in xs if (x Greater 1) => x.y)")]
    [InlineData("[x IN xs WHERE x:A | x.y]", "for(x in xs if (x:A) => x.y)")]
    [InlineData("[x IN [1, 2] | [y IN [x] | y]]", "for(x in [1, 2] if  => for(y in [x] if  => y))")]
    [InlineData("[x IN xs, true]", "[(x In xs), true]")]
    [InlineData("[(a)-->(b) | b.x]", "paths(2 if  => b.x)")]
    [InlineData("[p = (a)-->(b)<--() WHERE a.x | 1]", "paths(3 if a.x => 1)")]
    [InlineData("[(a), (b)]", "[a, b]")]
    [InlineData("[(a) - (b)]", "[(a Subtract b)]")]
    [InlineData("(a)-->(b)", "pattern(2)")]
    [InlineData("(a)--(b)-[:X|Y*1..2]->({k: 1})", "pattern(3)")]
    [InlineData("(1)--(2)", "(1 Subtract (Minus 2))")]
    [InlineData("(a) < -b", "(a Less (Minus b))")]
    [InlineData("n:A&B|!C", "(n:((A&B)|!C))")]
    [InlineData("n:A:B", "(n:(A&B))")]
    [InlineData("n {.a, .*, b: 1, c}", "n{a=, *=, b=1, c=c}")]
    [InlineData("duration.between(a, b).days", "duration.between(a, b).days")]
    [InlineData("count(DISTINCT n)", "count(DISTINCT n)")]
    [InlineData("CASE x WHEN 1, 2 THEN 'a' ELSE 'b' END", "case(x; 1=>'a', 2=>'a'; 'b')")]
    [InlineData("CASE WHEN a THEN 1 END", "case(; a=>1; )")]
    public void Brackets_and_words_mean_what_stands_in_them(string expression, string shape) => Assert.Equal(shape, ExpressionShape.Of(expression));

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("-0x8000000000000000", "-9223372036854775808")]
    [InlineData("0xFf", "255")]
    [InlineData("0o17", "15")]
    [InlineData("1_000_000", "1000000")]
    [InlineData("1.5", "1.5")]
    [InlineData(".5e1", "5")]
    [InlineData("1E-3", "0.001")]
    [InlineData("-.5", "-0.5")]
    [InlineData("'a\\'b\\\\c\\n\\u0041\\U0001F600'", "'a'b\\c\nA😀'")]
    [InlineData("\"it's\"", "'it's'")]
    [InlineData("`a ``b`` c`.`d e`", "a `b` c.d e")]
    [InlineData("$`a b` + $1", "($a b Add $1)")]
    public void Literals_are_read_in_all_their_forms(string expression, string shape) => Assert.Equal(shape, ExpressionShape.Of(expression));

    [Theory]
    [InlineData("9223372036854775808", "IntegerOverflow")]
    [InlineData("0x8000000000000000", "IntegerOverflow")]
    [InlineData("0x", "InvalidNumberLiteral")]
    [InlineData("0o8", "InvalidNumberLiteral")]
    [InlineData("12ab", "InvalidNumberLiteral")]
    [InlineData("1__0", "InvalidNumberLiteral")]
    [InlineData("1e", "InvalidNumberLiteral")]
    [InlineData("1e999", "FloatingPointOverflow")]
    [InlineData("'\\u12'", "InvalidUnicodeLiteral")]
    [InlineData("'\\U00110000'", "InvalidUnicodeLiteral")]
    [InlineData("'\\q'", "UnexpectedSyntax")]
    [InlineData("'open", "UnexpectedSyntax")]
    [InlineData("1 – 2", "InvalidUnicodeCharacter")]
    [InlineData("“x”", "InvalidUnicodeCharacter")]
    [InlineData("1 # 2", "UnexpectedSyntax")]
    public void A_wrong_literal_is_refused_with_its_code(string expression, string detail) =>
        Assert.Equal(detail, Assert.Throws<CypherException>(() => ExpressionShape.Of(expression)).Detail);

    [Fact]
    public void Ten_thousand_ANDs_make_a_low_tree() =>
        Assert.IsType<Syntax.Binary>(ExpressionShape.Parse(string.Join(" AND ", Enumerable.Range(0, 10_000).Select(i => $"x = {i}"))));
}
