namespace KnowledgeGraph.Storage.Queries;

/// <summary>The types that a query file may ask for.</summary>
public enum QueryParameterType
{
    String,
    Integer,
    Float,
    Boolean,

    /// <summary>A text: an actor's name, alias or id. Whoever runs the query may find out whom the name means and give the id.</summary>
    Actor,

    /// <summary>As <see cref="Actor"/>, or a topic's name or id.</summary>
    Side,
}

/// <summary>A parameter that a query file declares.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Required">No default: it must be given.</param>
/// <param name="Default">Of the parameter's type, or null.</param>
public sealed record QueryParameter(string Name, QueryParameterType Type, bool Required, object? Default, string Meaning);

/// <summary>A column that a query file promises.</summary>
public sealed record QueryColumn(string Name, string Meaning);
