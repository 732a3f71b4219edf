using CsCheck;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Tests.Records;

public sealed class ArticleExtractorTests
{
    static readonly Gen<string> Pieces = Gen.OneOf(
        Const("“", "”", "\"", "'", "’", "‘", "''", "``", " ", "\n\n", "\u00a0", ",", ".", ":", "(", ")", "--", "\ud800", "😀"),
        Const("said", "Mara Lindqvist", "he", "she", "that", "told", "al-Hadidi", "President", "supports", "condemned", "according to", "Norway", "Moscow", "’s", "his", "plan", "the", "of", "and", "by", "(NUHW)", "National Union of Harbour Workers", "who", "adding", "not", "would", "support for", "called for", "is", "liar", "It is necessary to"),
        Gen.String[0, 6]);

    static Gen<string> Const(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Every_span_equals_its_text_whatever_the_text() =>
        Pieces.Array[0, 60].Select(p => string.Join(' ', p)).Sample(text => Extracted.From(text).AssertConsistent(), iter: 300);

    [Fact]
    public void The_same_article_gives_the_same_record() =>
        Pieces.Array[0, 60].Select(p => string.Join(' ', p)).Sample(
            text => Assert.Equivalent(Extracted.From(text).Record, Extracted.From(text).Record), iter: 50);

    [Fact]
    public void An_article_without_text_has_no_findings()
    {
        var record = new ArticleExtractor(TextAnnotator.Default).Extract(new ArticleRecord("https://example.org/1", null, null, null, null, null), TestContext.Current.CancellationToken);
        Assert.Empty(record.Statements);
        Assert.Empty(record.Actors);
    }

    [Fact]
    public void A_cancelled_extraction_stops() =>
        Assert.Throws<OperationCanceledException>(() => new ArticleExtractor(TextAnnotator.Default).Extract(new ArticleRecord(null, null, null, null, null, "Text."), new CancellationToken(true)));

    [Theory]
    [InlineData("“Yes,” he said. ")]
    [InlineData("\" ")]
    [InlineData("Mara Lindqvist said and ")]
    [InlineData("( ")]
    [InlineData("the plan of the plan, ")]
    public void Hostile_repetition_takes_time_linear_in_its_length(string unit)
    {
        Time(unit, 2_000);
        var (small, large) = (Time(unit, 4_000), Time(unit, 32_000));
        Assert.True(large < small * 40 + 500, $"8 times the text took {small} and {large} ms.");
    }

    static double Time(string unit, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Extracted.From(string.Concat(Enumerable.Repeat(unit, times)));
        return watch.Elapsed.TotalMilliseconds;
    }
}
