namespace KnowledgeGraph.Neo4j;

/// <summary>Who asks, of which database, and how long a passing fault is waited out.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Null, with <see cref="Password"/> null too, asks without authentication.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Null is the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>How long a transaction is tried again after passing faults (a deadlock, a lost connection, a server that starts) before the fault is told.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a new connection may take.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary><c>NEO4J_USER</c> (or <c>NEO4J_USERNAME</c>, as Aura's files say), <c>NEO4J_PASSWORD</c> and <c>NEO4J_DATABASE</c>.</summary>
    /// <param name="setting">Gives a variable's value, or null.</param>
    public static Neo4jOptions From(Func<string, string?> setting)
    {
        var password = Given("NEO4J_PASSWORD");
        return new Neo4jOptions
        {
            User = Given("NEO4J_USER") ?? Given("NEO4J_USERNAME") ?? (password is null ? null : "neo4j"),
            Password = password,
            Database = Given("NEO4J_DATABASE"),
        };

        string? Given(string name) => setting(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>Without the password, so that no log shows it.</summary>
    public override string ToString() => $"{nameof(Neo4jOptions)} {{ User = {User}, Database = {Database} }}";
}
