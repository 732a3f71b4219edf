namespace KnowledgeGraph.Extraction.Names;

/// <summary>The labels of the name tagger: 0 outside, then begin and inside for each <see cref="NameKind"/>.</summary>
internal static class NameLabels
{
    public const int Count = 11;
    public const int Outside = 0;

    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetNames<NameKind>().SelectMany(k => new[] { "B-" + k, "I-" + k }).Prepend("O")];

    public static int Begin(NameKind kind) => 1 + 2 * (int)kind;

    public static int Inside(NameKind kind) => 2 + 2 * (int)kind;

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static NameKind Kind(int label) => (NameKind)((label - 1) / 2);

    /// <summary>Inside follows begin or inside of the same kind only. -1 stands for the sentence's start.</summary>
    public static bool MayFollow(int previous, int label) => !IsInside(label) || previous == label || previous == label - 1;
}
