namespace KnowledgeGraph.Ingestion.Inputs;

/// <summary>Where an input came from, for people: a file's path or a name such as <c>stdin</c> or <c>POST /articles</c>, and its line (1-based, 0 where there are none).</summary>
public sealed record InputOrigin(string File, int Line = 0)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
