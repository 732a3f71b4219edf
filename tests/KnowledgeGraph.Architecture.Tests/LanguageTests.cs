namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What knows English stands in one folder of Extraction, so that another language is another folder beside it.</summary>
public sealed class LanguageTests
{
    private const string Extraction = "src/KnowledgeGraph.Extraction";

    /// <summary>Sources that compare no words of a text: they read formats and addresses, or name a model's labels.</summary>
    private static readonly string[] Formats =
        ["Articles/", "Frames/FrameFile.cs", "Frames/FrameRole.cs", "Names/NameLabels.cs", "Tokens/Addresses.cs"];

    [Fact]
    public void No_word_of_a_text_is_compared_with_a_literal_outside_of_its_language()
    {
        var found = Found().Select(word => $"{word.File}: \"{word.Literal}\"").Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0,
            "Move these to a list in Language/English and ask that, as WordLists says:\n" + string.Join('\n', found));
    }

    [Fact]
    public void One_file_names_the_language_that_is_read()
    {
        var naming = SourceTree.Files(Extraction)
            .Where(path => File.ReadAllText(path).Contains("English.", StringComparison.Ordinal))
            .Select(path => SourceTree.Relative(path, Extraction))
            .Where(file => !file.StartsWith("Language/English/", StringComparison.Ordinal));
        Assert.Equal(["Language/Languages.cs"], naming);
    }

    private static IEnumerable<(string File, string Literal)> Found() => SourceTree.Files(Extraction)
        .Select(path => (Path: path, File: SourceTree.Relative(path, Extraction)))
        .Where(source => !Formats.Append("Language/").Any(folder => source.File.StartsWith(folder, StringComparison.Ordinal)))
        .SelectMany(source => WordLiterals.In(File.ReadAllText(source.Path)).Select(literal => (source.File, literal)));

    [Theory]
    [InlineData("if (word is \"the\" or \",\")", "the")]
    [InlineData("return word != \"said\";", "said")]
    [InlineData("\"him\" => 'm',", "him")]
    [InlineData("case \"secretary-general\":", "secretary-general")]
    [InlineData("= \"mr mrs\".Split(' ')", "mr mrs")]
    [InlineData("word.EndsWith(\"ing\", StringComparison.Ordinal)", "ing")]
    [InlineData("word.EndsWith('s')", "s")]
    [InlineData("const string That = \"that\";", "that")]
    [InlineData("['\"', \"of\"]", "of")]
    public void A_word_is_found(string source, string word) => Assert.Equal([word], WordLiterals.In(source));

    [Theory]
    [InlineData("reading.Tag(i) is \"NNP\" or \"PRP$\" or \",\" or \"``\"")]
    [InlineData("// \"said\" is a word")]
    [InlineData("WordLists.Set(\"copulas\")")]
    [InlineData("Resources.Open(\"Models/tags.br\")")]
    [InlineData("Of(quotation, \"quotation-signed\", 0.85)")]
    [InlineData("throw new InvalidOperationException(\"The list is missing.\")")]
    [InlineData("$\"{lemma} of {next}\"")]
    [InlineData("new Statement(content) { Rule = \"narrated\" }")]
    [InlineData("gender == 'm'")]
    public void What_is_no_word_is_left_alone(string source) => Assert.Empty(WordLiterals.In(source));
}
