namespace KnowledgeGraph.Bolt;

/// <summary>An operator of a query's plan (EXPLAIN) and those that feed it.</summary>
public interface IPlan
{
    string OperatorType { get; }

    IDictionary<string, object?> Arguments { get; }

    IList<string> Identifiers { get; }

    IList<IPlan> Children { get; }
}
