using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>A reported content before its speaker is resolved. All ranges are tokens, end exclusive.</summary>
/// <param name="First">The content's first token, marks left out.</param>
/// <param name="End">After the content's last token.</param>
/// <param name="Speaker">The noun phrase that names the speaker, or -1.</param>
/// <param name="CueFirst">The first token of the reporting word, or -1.</param>
/// <param name="CueEnd">After its last token.</param>
internal sealed record Statement(int First, int End, int Speaker, int CueFirst, int CueEnd, QuoteType Type)
{
    /// <summary>The phrases of those who are told.</summary>
    public IReadOnlyList<int> Addressees { get; init; } = [];

    /// <summary>The rule that found it, by the name that measures and queries show.</summary>
    public string? Rule { get; init; }

    /// <summary>False for beliefs, wishes and plans.</summary>
    public bool Speech { get; init; } = true;

    /// <summary>The rule is sure of what it found, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.9;

    /// <summary>The index of the statement whose speaker goes on here, or -1.</summary>
    public int Continues { get; init; } = -1;

    public int Length => End - First;
}
