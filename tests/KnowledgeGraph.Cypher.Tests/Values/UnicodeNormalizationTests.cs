using CsCheck;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Tests.Values;

/// <summary>What the standard demands of the normal forms (UAX 15, D1 to D6), over letters, marks and Korean.</summary>
public sealed class UnicodeNormalizationTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u00C0', '\u024F'], Gen.Char['\u0300', '\u036F'], Gen.Char['\u1100', '\u11C2'],
        Gen.Char['\uAC00', '\uD7A3'], Gen.Char['\u1E00', '\u1EFF'], Gen.Char['\uFB00', '\uFDFF'], Gen.Char['\u2460', '\u24FF']).Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public void The_forms_are_stable_and_agree_with_each_other() => Texts.Sample(text =>
    {
        var (c, d, kc, kd) = (Form(text, "NFC"), Form(text, "NFD"), Form(text, "NFKC"), Form(text, "NFKD"));
        return Form(c, "NFC") == c && Form(d, "NFD") == d && Form(kc, "NFKC") == kc && Form(kd, "NFKD") == kd
            && Form(d, "NFC") == c && Form(c, "NFD") == d && Form(kd, "NFC") == kc && Form(c, "NFKD") == kd && Form(d, "NFKC") == kc;
    });

    [Theory]
    [InlineData("e\u0301", "NFC", "\u00E9")]
    [InlineData("\u00E9", "NFD", "e\u0301")]
    [InlineData("\u212B", "NFC", "\u00C5")]
    [InlineData("q\u0307\u0323", "NFC", "q\u0323\u0307")]
    [InlineData("\u1E0B\u0323", "NFC", "\u1E0D\u0307")]
    [InlineData("\uD55C", "NFD", "\u1112\u1161\u11AB")]
    [InlineData("\u1112\u1161\u11AB", "NFC", "\uD55C")]
    [InlineData("\u0958", "NFC", "\u0915\u093C")]
    [InlineData("\uFB01\u2460", "NFKC", "fi1")]
    [InlineData("\uD834\uDD5E", "NFC", "\uD834\uDD57\uD834\uDD65")]
    public void A_text_has_the_form_that_the_standard_gives(string text, string form, string expected) => Assert.Equal(expected, Form(text, form));

    private static string Form(string text, string form) => UnicodeNormalization.Normalize(text, form);
}
