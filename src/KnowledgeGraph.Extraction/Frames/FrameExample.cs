namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A sentence that stands beside its frame, and what it must give: 1 for, -1 against, 0 nothing.</summary>
internal sealed record FrameExample(Frame Frame, string Sentence, int Sign);
