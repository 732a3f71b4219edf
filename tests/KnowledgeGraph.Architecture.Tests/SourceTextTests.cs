using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What style.md asks of the sources and no compiler checks.</summary>
public sealed partial class SourceTextTests
{
    private static IEnumerable<string> Sources() => SourceTree.Files("src");

    [Fact]
    public void No_source_file_is_longer_than_500_lines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > 500).Select(Relative));

    [Fact]
    public void No_type_is_named_after_what_it_could_be_for_anything() =>
        Assert.Empty(Sources().Where(file => Vague().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(Relative));

    [Fact]
    public void Nobody_reads_the_clock_but_through_a_TimeProvider() =>
        Assert.Empty(Sources().Where(file => Clock().IsMatch(File.ReadAllText(file))).Select(Relative));

    [Fact]
    public void No_Cypher_is_put_together_from_values() =>
        // Relationship types and labels cannot be parameters. DerivationCypher fills them from constants of its own, CopyCypher quotes those of the graph that it copies.
        Assert.Equal(["src/KnowledgeGraph.Storage/Copying/CopyCypher.cs", "src/KnowledgeGraph.Storage/Derivation/DerivationCypher.cs"], Sources().Where(file => InterpolatedCypher().IsMatch(File.ReadAllText(file))).Select(Relative).Order(StringComparer.Ordinal));

    private static string Relative(string file) => SourceTree.Relative(file);

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Impl|Base)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|SystemClock\.Instance")]
    private static partial Regex Clock();

    /// <summary>An interpolated string that contains a clause. The parser of Cypher itself writes none.</summary>
    [GeneratedRegex("""\$"+[^"]*\b(MATCH|MERGE|UNWIND|DETACH DELETE)\b \(""")]
    private static partial Regex InterpolatedCypher();
}
