using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("The minister said that she would not support the bill, and that it was for the party to decide.", "English")]
    [InlineData("Der Minister hat die Reform nicht unterstützt, und die Partei ist mit dem Gesetz der Regierung unzufrieden.", "German")]
    [InlineData("Le ministre a dit que la réforme ne serait pas votée, et que les partis de la majorité sont avec lui.", "French")]
    [InlineData("El ministro dijo que la reforma no es buena para el país y que los partidos de la oposición están en contra.", "Spanish")]
    [InlineData("O ministro disse que a reforma não é boa para o país e que os partidos da oposição são contra uma lei.", "Portuguese")]
    [InlineData("Il ministro ha detto che la riforma non è buona per il paese e che i partiti della maggioranza sono con lui.", "Italian")]
    [InlineData("De minister zei dat het voorstel niet goed is voor het land en dat de partijen er ook niet van houden.", "Dutch")]
    [InlineData("Minister powiedział, że reforma nie jest dobra dla kraju i że partie są przeciw, ale to nie jest koniec, jak się zdaje.", "Polish")]
    [InlineData("Президент поддержал министра и сказал, что закон хорош.", "Russian or another Cyrillic language")]
    [InlineData("首相は改革案を支持した。", "Japanese")]
    public void A_text_tells_its_language(string text, string language) => Assert.StartsWith(language.Split(' ')[0], TextLanguage.Of(text)!.Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("Angela Merkel, Olaf Scholz, Die Linke")]
    [InlineData("Varga backs Kessler")]
    [InlineData("")]
    public void Names_and_headlines_tell_none(string text) => Assert.Null(TextLanguage.Of(text));

    [Fact]
    public void English_with_a_quotation_in_another_language_is_English() => Assert.True(TextLanguage.Of(
        "The chancellor said at the end of the day that the party would not be moved by it. “Wir schaffen das, und das ist auch gut so,” she told the crowd in Berlin, and they cheered for her.")!.IsEnglish);

    [Theory]
    [InlineData("en-US", "English")]
    [InlineData("deu", "German")]
    [InlineData("German", "German")]
    [InlineData("fr_CA", "French")]
    [InlineData("zh-Hans", "Chinese")]
    [InlineData("tlh", "'tlh'")]
    public void A_declaration_is_a_code_or_a_name(string declared, string language) => Assert.Equal(language, TextLanguage.Declared(declared)!.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("und")]
    public void Nothing_declared_is_no_language(string? declared) => Assert.Null(TextLanguage.Declared(declared));
}
