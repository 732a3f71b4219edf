using KnowledgeGraph.Embedded.FullText;

namespace KnowledgeGraph.Embedded.Tests.FullText;

/// <summary>Compared with Neo4j itself in the conformance tests; this is what needs no server.</summary>
public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("O’Brien's workers’ union", "o'brien's workers union")]
    [InlineData("Café MÜLLER, Straße, Łódź, İstanbul, Əliyev", "cafe muller strasse lodz istanbul aliyev")]
    [InlineData("Jean-Luc well—known", "jean luc well known")]
    [InlineData("U.S. 3.5 1,000 a:b 12:30 snake_case _", "u.s 3.5 1,000 a:b 12 30 snake_case")]
    [InlineData("Привет Ελλάδα 東京タワー", "привет ελλάδα 東 京 タワー")]
    [InlineData("e\u0301te\u0301", "e\u0301te\u0301")]
    [InlineData("\uD83D cut \uDE00", "cut")]
    [InlineData("' . _ :", "")]
    public void A_text_is_cut_and_folded(string text, string terms) => Assert.Equal(terms, string.Join(' ', SearchTerms.Of(text)));

    [Fact]
    public void Stop_words_keep_their_place() => Assert.Equal(["end", null, "war", null], SearchTerms.Of("End of war THE"));

    [Fact]
    public void Words_are_pieces_of_the_text_in_its_order()
    {
        var random = new Random(5);
        const string Alphabet = "aé1_'.:, -ア東ก\u0301\u00AD\uD83D\uDE00Ж\n";
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var at = 0;
            foreach (var word in WordBreaker.Words(text))
            {
                at = text.IndexOf(word, at, StringComparison.Ordinal);
                Assert.True(at >= 0 && word.Any(char.IsLetterOrDigit), text);
                at += word.Length;
            }
        }
    }
}
