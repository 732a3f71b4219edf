using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

/// <summary>A document that is made to be slow is refused soon; one that is only large is read.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class ParsingLimitTests
{
    private const string Sentence = "Ada Marlow praised the council on Monday.";

    /// <summary>Of processor time, because a busy machine says nothing about a parser.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "nested div", "a.html", Page(Repeat("<div>", 32_000) + Sentence) },
        { "nested div, closed", "a.html", Page(Repeat("<div>", 32_000) + Sentence + Repeat("</div>", 32_000)) },
        { "an end tag that ends nothing after each div", "a.html", Page(Repeat("<span><div></span>", 32_000) + Sentence) },
        { "spans", "a.html", Page(Repeat("<span>", 300_000) + Sentence) },
        { "spans, closed", "a.html", Page(Repeat("<span>a</span>", 300_000)) },
        { "tables", "a.html", Page(Repeat("<table>", 20_000) + Sentence) },
        { "tables in cells", "a.html", Page(Repeat("<table><tr><td>", 20_000) + Sentence) },
        { "list levels", "a.html", Page(Repeat("<ul><li>", 2_000) + Sentence) },
        { "formatting left open", "a.html", Page(Repeat("<p><b><i>a", 30_000)) },
        { "attributes", "a.html", Page("<p " + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"a{n}=1 ")) + ">" + Sentence) },
        { "list levels in Markdown", "a.md", string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', 2 * level) + "- a\n")) },
        { "list levels on one line", "a.md", Repeat("- ", 2_000) + Sentence },
        { "quotes in quotes", "a.md", Repeat("> ", 32_000) + Sentence },
        { "brackets", "a.md", Repeat("[", 300_000) + Sentence },
        { "stars", "a.md", Repeat("*a **b ", 100_000) + Sentence },
        { "backticks", "a.md", string.Concat(Enumerable.Range(1, 2_000).Select(n => new string('`', n) + "a")) },
        { "pipes", "a.md", Repeat("a|", 100_000) + "\n" + Repeat("-|", 100_000) + "\n" + Repeat("a|", 100_000) },
        { "brackets in front matter", "a.md", "---\na: " + Repeat("[", 32_000) + "\n---\n" + Sentence },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_document_is_refused_within_two_seconds(string kind, string file, string content)
    {
        var before = Environment.CpuUsage.TotalTime;

        var error = Assert.Throws<UnreadableInputException>(() => ArticleReader.Read(content, file));

        Assert.True(error.IsOverLimit, $"{kind}: {error.Message}");
        Assert.True(Environment.CpuUsage.TotalTime - before < Promised, $"{kind} took {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s");
    }

    [Fact]
    public void A_long_page_without_end_tags_is_read()
    {
        var article = ArticleReader.Read(Page("<article>" + Repeat("<p>" + Sentence + "<ul><li>One<li>Two</ul>", 2_000) + "</article>"), "a.html");

        Assert.Contains(Sentence, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_underlined_with_many_marks_and_a_list_of_some_levels_are_read()
    {
        var article = ArticleReader.Read("A title\n" + new string('=', 200) + "\n\n- one\n  - two\n    - three\n\n" + new string('-', 200) + "\n\n" + Sentence, "a.md");

        Assert.Contains(Sentence, article.Text, StringComparison.Ordinal);
    }

    private static string Page(string body) => "<!doctype html><html><body>" + body;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

/// <summary>Tests that measure processor time run by themselves.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
