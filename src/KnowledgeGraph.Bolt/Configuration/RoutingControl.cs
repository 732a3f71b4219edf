namespace KnowledgeGraph.Bolt;

/// <summary>To which members of a cluster a query goes.</summary>
public enum RoutingControl
{
    Writers,
    Readers,
}
