using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Tokens;

public sealed class CompoundsTests
{
    [Theory]
    [InlineData("the Nairobi-based agency", "the|Nairobi|-|based|agency")]
    [InlineData("a U.S.-led effort", "a|U.S.|-|led|effort")]
    [InlineData("anti-Muslim and pro-Morales", "anti|-|Muslim|and|pro|-|Morales")]
    [InlineData("the India-China-Nepal talks", "the|India|-|China|-|Nepal|talks")]
    [InlineData("Joe Pike, R-Texas, spoke", "Joe|Pike|,|R|-|Texas|,|spoke")]
    [InlineData("Chun Doo-hwan-style rule", "Chun|Doo-hwan|-|style|rule")]
    public void A_name_in_a_hyphenated_word_is_a_word_of_its_own(string text, string expected) => Assert.Equal(expected, Words(text));

    [Theory]
    [InlineData("Guinea-Bissau and Nagorno-Karabakh")]
    [InlineData("al-Rashidi met Park Geum-hee and Mary-Kate Smith-Jones")]
    [InlineData("state-of-the-art well-known anti-war part-time COVID-19 F-16")]
    [InlineData("see www.example.com/China-Russia-based for more")]
    public void Other_hyphenated_words_stay_whole(string text) => Assert.Equal(text.Replace(' ', '|'), Words(text));

    static string Words(string text) => string.Join('|', TextAnnotator.Default.Annotate(text).Tokens.Select(t => t.Text));
}
