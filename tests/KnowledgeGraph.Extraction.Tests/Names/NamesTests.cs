using System.Text.Json;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Names;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Russian President Vladimir Putin spoke to Angela Merkel in Berlin.", "Group Russian|Person Vladimir Putin|Person Angela Merkel|Location Berlin")]
    [InlineData("BAGHDAD (Reuters) — Iraqis voted on Sunday, the Ministry of Health said.", "Location BAGHDAD|Organization Reuters|Group Iraqis|Organization Ministry of Health")]
    [InlineData("Foreign Minister Samir al-Khoury met Kofi Mensah. Khoury and Mensah shook hands.", "Person Samir al-Khoury|Person Kofi Mensah|Person Khoury|Person Mensah")]
    [InlineData("“South Korea’s Moon Jae-in welcomed it,” said Mr. Tanaka.", "Location South Korea|Person Moon Jae-in|Person Tanaka")]
    [InlineData("Fighters of the Iran-backed Free Union of Vale and the Marches (FUVM) withdrew.", "Organization Free Union of Vale and the Marches|Organization FUVM")]
    [InlineData("Iraq’s Maliki met Vladimir Putin. Nouri al-Maliki smiled.", "Location Iraq|Person Maliki|Person Vladimir Putin|Person Nouri al-Maliki")]
    public void Names_are_found_with_their_kind(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void Headlines_in_capitals_are_read_by_what_the_article_says_below() => Assert.StartsWith(
        "Person OKONKWO|Location NIGERIA",
        Names("OKONKWO REJECTS NIGERIA REFORM\n\nPresident Chinua Okonkwo has rejected the reform in Nigeria, his office said. Okonkwo will speak again on Monday."));

    [Fact]
    public void Names_on_the_worldwide_newswire_are_found()
    {
        var path = SharedData.Find("corpora/worldwide_ner/dev.jsonl");
        int right = 0, found = 0, gold = 0;
        foreach (var line in File.ReadLines(path).Where((_, i) => i % 5 == 0))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            if (text.Any(char.IsSurrogate))
                continue; // the corpus counts code points
            var expected = json.RootElement.GetProperty("entities").EnumerateArray()
                .Where(e => Enum.TryParse<NameKind>(e.GetProperty("type").GetString(), ignoreCase: true, out _))
                .Select(e => (e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32(), Enum.Parse<NameKind>(e.GetProperty("type").GetString()!, ignoreCase: true)))
                .ToHashSet();
            var annotated = TextAnnotator.Default.Annotate(text);
            gold += expected.Count;
            found += annotated.Names.Count;
            right += annotated.Names.Count(n => expected.Contains((annotated.Tokens[n.FirstToken].Span.Start, annotated.Tokens[n.EndToken - 1].Span.End, n.Kind)));
        }

        Assert.True(2.0 * right / (found + gold) >= 0.77, $"F1 {2.0 * right / (found + gold):F3}");
    }

    static string Names(string text)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        return string.Join('|', annotated.Names.Select(n => $"{n.Kind} {text[annotated.Tokens[n.FirstToken].Span.Start..annotated.Tokens[n.EndToken - 1].Span.End]}"));
    }
}
