namespace KnowledgeGraph.Bolt;

/// <summary>Is told once when a result's last message has come.</summary>
internal interface IResultOwner
{
    ValueTask OnFinishedAsync(ResultCursor cursor, IReadOnlyDictionary<string, object?> metadata);
}
