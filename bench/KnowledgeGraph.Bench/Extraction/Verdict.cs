namespace KnowledgeGraph.Bench.Extraction;

/// <summary>What somebody found of one drawn thing: no texts, so that it may stay in the repository.</summary>
/// <param name="Rule">The rule that found it, and how sure that was, when it was drawn.</param>
/// <param name="Found"><c>right</c>, <c>doubtful</c>, or the first thing that is wrong.</param>
internal sealed record Verdict(string Id, SheetKind Kind, string Articles, string Rule, double Confidence, string Found)
{
    /// <summary>Of positions: the holder, the target, the sign, or that it is asserted at all. Of statements: the speaker, the span, or that it is a statement at all.</summary>
    private static readonly string[] Words = ["right", "holder", "target", "sign", "asserted", "speaker", "span", "none", "doubtful"];

    public bool IsRight => Found == "right";

    /// <summary>Doubtful ones are counted apart.</summary>
    public bool Counts => Found != "doubtful";

    public static string Word(string given, string where) => Words.Contains(given.Trim())
        ? given.Trim()
        : throw new FormatException($"{where}: the verdict \"{given}\" is not one of {string.Join(", ", Words)}");
}
