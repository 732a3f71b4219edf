using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Reporting.Names;

/// <summary>
/// Takes the names that a query of the library is asked about for the actors and topics whom they mean, as reports do, and puts their ids in the
/// place. Where a name leads to nobody or to several, that is told instead. Thread-safe.
/// </summary>
public static class QueryNames
{
    /// <param name="statement">The query with its parameters.</param>
    /// <returns>The statement with ids; whom names were taken for, where that needs saying; names that led to nobody or to several.</returns>
    public static async Task<(CypherStatement Statement, IReadOnlyList<NameChoice> Said,
        IReadOnlyList<UnresolvedName> Unresolved)> ResolveAsync(
        ICypherTransaction transaction, QueryFile query, CypherStatement statement, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, object?>(statement.Parameters);
        var (said, unresolved) = (new List<NameChoice>(), new List<UnresolvedName>());
        foreach (var parameter in query.Parameters.Where(parameter =>
            parameter.Type is QueryParameterType.Actor or QueryParameterType.Side))
        {
            if (parameters[parameter.Name] is not string { Length: > 0 } asked) continue;
            var (id, choice, unknown) = await FindAsync(transaction, parameter.Type, asked, cancellationToken).ConfigureAwait(false);
            if (id is not null) parameters[parameter.Name] = id;
            if (choice is not null) said.Add(choice);
            if (unknown is not null) unresolved.Add(unknown);
        }

        return (statement with { Parameters = parameters }, said, unresolved);
    }

    private static async Task<(string? Id, NameChoice? Said, UnresolvedName? Unresolved)> FindAsync(
        ICypherTransaction transaction, QueryParameterType type, string asked, CancellationToken cancellationToken)
    {
        var (actor, said, unresolved) = await new ActorLookup(transaction).FindAsync(asked, cancellationToken).ConfigureAwait(false);
        if (type == QueryParameterType.Actor || (actor is not null && said is null)) return (actor?.Id, said, unresolved);

        // A topic goes before an actor only where it bears the very name and the actor does not.
        var (topic, topicSaid, _) = await new TopicLookup(transaction).FindAsync(asked, cancellationToken).ConfigureAwait(false);
        if (topic is not null
            && (topicSaid is null || (actor is null && unresolved!.Reason == UnresolvedReason.Unknown))) return (topic.Id, topicSaid, null);
        return (actor?.Id, said, unresolved);
    }
}
