namespace KnowledgeGraph.Extraction.Names;

/// <summary>A sentence's part of a <see cref="NameContext"/>, one element a word.</summary>
internal readonly ref struct SentenceContext(
    ReadOnlySpan<ulong> flags,
    ReadOnlySpan<(int First, int End)> runs,
    ReadOnlySpan<ulong> tags,
    ReadOnlySpan<WordFacts?> facts)
{
    /// <summary>As <see cref="PhraseMatches.Find"/> gives them.</summary>
    public ReadOnlySpan<ulong> Flags { get; } = flags;

    /// <summary>As <see cref="NameFeatures.FindRuns"/> gives them, counted from the sentence's first word.</summary>
    public ReadOnlySpan<(int First, int End)> Runs { get; } = runs;

    /// <summary>Hashes of the parts of speech.</summary>
    public ReadOnlySpan<ulong> Tags { get; } = tags;

    /// <summary>Null for words without a capital.</summary>
    public ReadOnlySpan<WordFacts?> Facts { get; } = facts;
}
