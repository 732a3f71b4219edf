using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>
/// What a server around the graph knows and the graph does not: who asks, who else is there, what runs. Called on the thread of the query
/// that asks.
/// </summary>
public interface IServerTables
{
    /// <param name="names">The ids after TERMINATE; otherwise empty.</param>
    /// <returns>Rows by Neo4j's column names; a column that is left out is null.</returns>
    IEnumerable<IReadOnlyDictionary<string, Value>> Rows(ServerTable table, IReadOnlyList<string> names);
}

public enum ServerTable
{
    CurrentUser,
    Users,
    Databases,
    Transactions,

    /// <summary>Ends the transactions named, and says of each what became of it.</summary>
    TerminatedTransactions,

    /// <summary>The settings that Neo4j Browser asks for.</summary>
    ClientSettings,

    /// <summary>Name, versions and edition of what answers.</summary>
    Components,

    /// <summary>What the client said of its transaction: one row with <c>metadata</c>.</summary>
    TransactionMetadata,
}
