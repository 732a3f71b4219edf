namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>Relations by the names that treebanks give them.</summary>
internal static class Relations
{
    public static readonly int Count = Enum.GetValues<Relation>().Length;

    static readonly Dictionary<string, Relation> ByName = Names();

    /// <summary>
    /// The relation of a treebank's name; a subtype that is not kept apart counts as its type ("conj:and" is Conj), the unknown as Dep.
    /// </summary>
    public static Relation Parse(string name)
    {
        var lower = name.ToLowerInvariant();
        if (ByName.TryGetValue(lower, out var relation))
            return relation;
        var colon = lower.IndexOf(':');
        return colon > 0 && ByName.TryGetValue(lower[..colon], out relation) ? relation : Relation.Dep;
    }

    /// <summary>"NsubjPass" is nsubj:pass; the older names of what is now "unmarked" are read too.</summary>
    static Dictionary<string, Relation> Names()
    {
        var names = new Dictionary<string, Relation>(StringComparer.Ordinal)
        {
            ["obl:tmod"] = Relation.OblUnmarked,
            ["obl:npmod"] = Relation.OblUnmarked,
            ["nmod:tmod"] = Relation.NmodUnmarked,
            ["nmod:npmod"] = Relation.NmodUnmarked,
        };
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var name = relation.ToString();
            var second = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
            names[(second > 0 ? $"{name[..second]}:{name[second..]}" : name).ToLowerInvariant()] = relation;
        }

        return names;
    }
}
