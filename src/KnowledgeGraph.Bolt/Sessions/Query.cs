namespace KnowledgeGraph.Bolt;

/// <summary>A Cypher text and its parameters.</summary>
public class Query
{
    public Query(string text) : this(text, (object?)null)
    {
    }

    /// <param name="text">Cypher.</param>
    /// <param name="parameters">A map, or an object whose public properties are the parameters.</param>
    public Query(string text, object? parameters) : this(text, ObjectProperties.Parameters(parameters))
    {
    }

#nullable disable annotations // as the official driver's: maps of object and of object? are both welcome
    public Query(string text, IDictionary<string, object> parameters)
#nullable restore annotations
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Parameters = parameters ?? new Dictionary<string, object?>();
    }

    public string Text { get; }

    public IDictionary<string, object?> Parameters { get; }

    /// <summary>The text and the parameters' names; never their values, which may be private.</summary>
    public override string ToString() => Parameters.Count == 0 ? Text : $"{Text} ({string.Join(", ", Parameters.Keys.Select(key => "$" + key))})";
}
