namespace KnowledgeGraph.Storage.Connections;

/// <summary>
/// What a server around an embedded store knows and the graph does not. A statement carries it (<see cref="CypherStatement.Server"/>), for
/// it knows who asks.
/// </summary>
public interface IServerAnswers
{
    /// <param name="names">The ids to terminate; otherwise empty.</param>
    /// <returns>Rows by the names of Neo4j's columns, with values as <see cref="CypherStatement"/> lists them; a column that is left out is
    /// null.</returns>
    IEnumerable<IReadOnlyDictionary<string, object?>> Answer(ServerQuestion question, IReadOnlyList<string> names);
}

/// <summary>What is asked, by the statements and procedures that ask it.</summary>
public enum ServerQuestion
{
    /// <summary>SHOW CURRENT USER and <c>dbms.showCurrentUser</c>.</summary>
    CurrentUser,

    /// <summary>SHOW USERS.</summary>
    Users,

    /// <summary>SHOW DATABASES.</summary>
    Databases,

    /// <summary>SHOW TRANSACTIONS.</summary>
    Transactions,

    /// <summary>TERMINATE TRANSACTIONS: ends those named, and says of each what became of it.</summary>
    TerminateTransactions,

    /// <summary><c>dbms.clientConfig</c>.</summary>
    ClientSettings,

    /// <summary><c>dbms.components</c>.</summary>
    Components,

    /// <summary><c>tx.getMetaData</c>.</summary>
    TransactionMetadata,
}
