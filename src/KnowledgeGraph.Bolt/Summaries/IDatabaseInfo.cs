namespace KnowledgeGraph.Bolt;

/// <summary>The database that a query ran in; its name is null where the server did not say.</summary>
public interface IDatabaseInfo
{
    string? Name { get; }
}
