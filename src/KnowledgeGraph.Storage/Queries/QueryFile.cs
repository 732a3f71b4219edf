using System.Globalization;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>One read query of the library, with what its header comment says. Immutable.</summary>
/// <param name="Name">The file's name without <c>.cypher</c>.</param>
/// <param name="Question">The analyst's question, one line.</param>
/// <param name="Description">More about it, or empty.</param>
/// <param name="Text">The whole file, header included: it runs as it is.</param>
public sealed record QueryFile(string Name, string Question, string Description, string Text)
{
    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    public IReadOnlyList<QueryColumn> Columns { get; init; } = [];

    /// <summary>The query with its parameters: given texts are read as the declared types, defaults fill the rest.</summary>
    /// <exception cref="QueryParameterException">One is missing, unknown or of a wrong type.</exception>
    public CypherStatement Bind(IReadOnlyDictionary<string, string> given)
    {
        foreach (var name in given.Keys)
        {
            if (Parameters.All(parameter => parameter.Name != name))
                throw new QueryParameterException(name, $"{Name} has no parameter '{name}'; it has {Listed()}.");
        }

        return new CypherStatement(Text, Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => given.TryGetValue(parameter.Name, out var text) ? Read(parameter, text)
                : parameter.Required ? throw new QueryParameterException(parameter.Name, $"{Name} needs --param {parameter.Name}=…: {parameter.Meaning}.")
                : parameter.Default));
    }

    internal static object Read(QueryParameter parameter, string text) => parameter.Type switch
    {
        QueryParameterType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        QueryParameterType.Float when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        QueryParameterType.Boolean when bool.TryParse(text, out var truth) => truth,
        QueryParameterType.String or QueryParameterType.Actor or QueryParameterType.Side => text,
        _ => throw new QueryParameterException(parameter.Name, $"'{text}' for {parameter.Name} is not of type {parameter.Type.ToString().ToUpperInvariant()}."),
    };

    private string Listed() => Parameters.Count == 0 ? "none" : string.Join(", ", Parameters.Select(parameter => parameter.Name));
}
