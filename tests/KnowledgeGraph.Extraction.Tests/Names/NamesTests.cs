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
    [InlineData("Fighters of the Iran-backed Free Union of Vale and the Marches (FUVM) withdrew.", "Location Iran|Organization Free Union of Vale and the Marches|Organization FUVM")]
    [InlineData("Iraq’s Maliki met Vladimir Putin. Nouri al-Maliki smiled.", "Location Iraq|Person Maliki|Person Vladimir Putin|Person Nouri al-Maliki")]
    public void Names_are_found_with_their_kind(string text, string expected) => Assert.Equal(expected, Names(text));

    [Theory]
    [InlineData("The Nairobi-based agency spoke.", "Location Nairobi")]
    [InlineData("Anger over the pro-Russian, anti-Muslim leaflet grew.", "Group Russian|Group Muslim")]
    [InlineData("India-China talks failed in Oslo.", "Location India|Location China|Location Oslo")]
    [InlineData("Officials of Guinea-Bissau met Mary-Kate Smith-Jones.", "Location Guinea-Bissau|Person Mary-Kate Smith-Jones")]
    public void Names_inside_hyphenated_words_are_found(string text, string expected) => Assert.Equal(expected, Names(text));

    [Theory]
    [InlineData("Ursula van der Leyen criticized Hassan al-Rashidi. Al-Rashidi criticized Ms. van der Leyen.", "Person Ursula van der Leyen|Person Hassan al-Rashidi|Person Al-Rashidi|Person van der Leyen")]
    [InlineData("Miguel de la Cruz met Ann Weller. De la Cruz smiled.", "Person Miguel de la Cruz|Person Ann Weller|Person De la Cruz")]
    [InlineData("Mary-Kate Smith-Jones endorsed D'Arcy MacNeil. Smith-Jones said she trusts MacNeil.", "Person Mary-Kate Smith-Jones|Person D'Arcy MacNeil|Person Smith-Jones|Person MacNeil")]
    [InlineData("Xu Jianping criticized Park Geum-hee. Ms. Park said she opposes Mr. Xu.", "Person Xu Jianping|Person Park Geum-hee|Person Park|Person Xu")]
    public void Names_with_particles_hyphens_apostrophes_and_in_East_Asian_order_are_found_whole(string text, string expected) => Assert.Equal(expected, Names(text));

    [Theory]
    [InlineData("Ada Quill vowed to appoint judges who would overturn Roe v. Wade. Her strategist Jeff Roe was hired.", "Person Ada Quill|Person Jeff Roe")]
    [InlineData("Senator Otto Klein voted against the Affordable Care Act and the Paris Agreement.", "Person Otto Klein")]
    [InlineData("Muslims and Christians spoke of Islam and Christianity.", "Group Muslims|Group Christians|Group Islam|Group Christianity")]
    public void Court_cases_laws_and_religions_are_no_persons_and_no_bodies(string text, string expected) => Assert.Equal(expected, Names(text));

    [Fact]
    public void Party_and_state_after_a_name_are_no_name()
    {
        Assert.Equal("Person Joe Pike|Location Texas", Names("Rep. Joe Pike, R-Texas, said no."));
        Assert.Equal("Person Joe Pike", Names("Rep. Joe Pike (R-Ohio) said no.").Split("|Location")[0]);
    }

    [Theory]
    [InlineData("MAYOR BRAND SLAMS CARL VOSS OVER TAX PLAN")]
    [InlineData("Mayor Brand Slams Carl Voss Over Tax Plan")]
    public void Verbs_in_headlines_are_no_part_of_names(string headline)
    {
        var names = Names(headline + "\n\nMARLOW (Reuters) - Mayor Tessa Brand slammed Carl Voss on Monday. \"He is a disgrace,\" she said.").Split('|');
        Assert.Contains("Person " + (headline.StartsWith("MAYOR", StringComparison.Ordinal) ? "CARL VOSS" : "Carl Voss"), names);
        Assert.DoesNotContain(names, n => n.Contains("slams", StringComparison.OrdinalIgnoreCase) || n.Contains("over", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Invisible_characters_are_no_part_of_the_words_of_a_name()
    {
        var annotated = TextAnnotator.Default.Annotate("\u200bAnn\u200b \u0007Weller\ufeff met Otto\u00ad Klein\u200d.");
        var words = annotated.Names.Select(n => string.Join(' ', annotated.Tokens.Skip(n.FirstToken).Take(n.Length).Select(t => t.Normal)));
        Assert.Equal(["Ann Weller", "Otto Klein"], words);
    }

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
