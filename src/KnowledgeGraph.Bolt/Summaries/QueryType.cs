namespace KnowledgeGraph.Bolt;

/// <summary>What kind of query ran.</summary>
public enum QueryType
{
    Unknown,
    ReadOnly,
    ReadWrite,
    WriteOnly,
    SchemaWrite,
}
