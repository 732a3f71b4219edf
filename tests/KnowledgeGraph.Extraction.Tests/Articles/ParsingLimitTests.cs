using System.Diagnostics;
using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

/// <summary>A page made to be slow or deep is refused soon; one that is only large is read.</summary>
public sealed class ParsingLimitTests
{
    private const string Sentence = "Ada Marlow praised the council on Monday.";

    /// <summary>Twice what an operator is promised would hide a quadratic parser; a busy machine gets no more.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "nested div", "a.html", Page(Repeat("<div>", 32_000) + Sentence) },
        { "nested div, closed", "a.html", Page(Repeat("<div>", 32_000) + Sentence + Repeat("</div>", 32_000)) },
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
        { "M marks stars", "a.md", string.Concat(Enumerable.Repeat(Repeat("*a **b ", 1_300) + "\n\n", 30)) },
        { "M marks brackets", "a.md", string.Concat(Enumerable.Repeat(Repeat("[", 3_900) + "\n\n", 30)) },
        { "M marks links", "a.md", string.Concat(Enumerable.Repeat(Repeat("[a](", 1_900) + "\n\n", 30)) },
        { "M marks pipes", "a.md", string.Concat(Enumerable.Repeat(Repeat("a|", 1_300) + "\n" + Repeat("-|", 1_300) + "\n" + Repeat("a|", 1_300) + "\n\n", 30)) },
        { "M quotes", "a.md", string.Concat(Enumerable.Repeat(Repeat("> ", 60) + "a\n", 2000)) },
        { "M long", "a.md", string.Concat(Enumerable.Repeat("a b c d e f g h\n", 200000)) },
        { "M longlines", "a.md", string.Concat(Enumerable.Repeat("- a b c d e f g h\n", 50000)) },
        { "H elements", "a.html", Page(Repeat("<p>a <span>a, b</span>", 24_000)) },
        { "H deep", "a.html", Page(Repeat("<div>", 250) + Repeat("<p>" + Sentence, 20_000)) },
        { "H tables", "a.html", Page(Repeat("<table><tr><td>a</table>", 16_000)) },
        { "H deepspan", "a.html", Page(Repeat("<div>", 100) + Repeat("<div><span>ab, c</span></div>", 20_000)) },
        { "H text", "a.html", Page(Repeat("<div>", 250) + Repeat("<p>" + Repeat(Sentence, 100), 900)) },
        { "front matter", "a.md", "---\na: " + Repeat("[", 32_000) + "\n---\n" + Sentence },
        { "front matter of references", "a.md", "---\na: &a [x,x]\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"b{n}: &b{n} [*a,*a]\n")) + "---\n" + Repeat("[", 300_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_is_refused_within_two_seconds(string kind, string file, string content)
    {
        if (Environment.GetEnvironmentVariable("KIND") is { } only && only != kind) return;
        var watch = Stopwatch.StartNew();
        string outcome;
        try { outcome = "read " + ArticleReader.Read(content, file).Text!.Length; }
        catch (UnreadableInputException e) { outcome = e.Message; }
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {watch.ElapsedMilliseconds} ms {outcome}");
        Console.WriteLine($"{kind}: {watch.ElapsedMilliseconds} ms {outcome}");
    }

    private static string Page(string body) => "<!doctype html><html><body>" + body;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
