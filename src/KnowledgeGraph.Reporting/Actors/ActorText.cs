namespace KnowledgeGraph.Reporting.Actors;

/// <summary>Actors in plain words.</summary>
internal static class ActorText
{
    private const int MostRoles = 2;
    private const int MostAliases = 3;

    /// <summary>Such as <c>Nouri al-Maliki (person; Prime Minister; also Maliki)</c>.</summary>
    public static string Described(ActorFace actor)
    {
        var parts = new List<string> { actor.Kind.ToLowerInvariant() };
        parts.AddRange(actor.Roles.Take(MostRoles));
        if (actor.Aliases.Count > 0) parts.Add("also " + string.Join(", ", actor.Aliases.OrderBy(alias => alias.Length).Take(MostAliases))
            + (actor.Aliases.Count > MostAliases ? " …" : ""));
        return $"{actor.Name} ({string.Join("; ", parts)})";
    }
}
