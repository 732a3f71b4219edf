namespace KnowledgeGraph.Reporting.Actors;

/// <summary>An actor as a reader needs it to know whom a line is about.</summary>
/// <param name="Kind"><c>Person</c>, <c>Organization</c>, <c>Country</c> or <c>Group</c>.</param>
public sealed record ActorFace(string Id, string Name, string Kind)
{
    /// <summary>Other names, in ordinal order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Titles and offices, those that most articles use first.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
