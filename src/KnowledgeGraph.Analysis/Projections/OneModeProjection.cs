using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>The undirected network of actors that take levels on the same concepts. Pairs whose weight is 0 are not joined.</summary>
public static class OneModeProjection
{
    public static UndirectedGraph<NetworkActor,
        StanceTie> Of(DiscourseTable table, OneModeTie tie, OneModeNormalization normalization = OneModeNormalization.None)
    {
        var graph = new UndirectedGraph<NetworkActor, StanceTie>(allowParallelEdges: false);
        var actors = table.Actors.ToList();
        graph.AddVertexRange(actors);
        // Only pairs that share a concept can have a weight.
        var holders = actors
            .SelectMany((actor, i) => Concepts(table, actor).Select(concept => (concept, i)))
            .ToLookup(pair => pair.concept, pair => pair.i);
        for (var i = 0; i < actors.Count; i++)
        {
            var others = Concepts(table, actors[i]).SelectMany(concept => holders[concept]).Where(j => j > i).Distinct().Order();
            foreach (var j in others)
            {
                var weight = Weight(table, actors[i], actors[j], tie) / Divisor(table, actors[i], actors[j], normalization);
                if (weight == 0) continue;
                var sign = weight > 0 && tie != OneModeTie.Conflict ? TieSign.Support : TieSign.Oppose;
                graph.AddEdge(new StanceTie(actors[i], actors[j], sign) { Weight = Math.Abs(weight), Strength = Math.Abs(weight) });
            }
        }

        return graph;
    }

    private static double Weight(DiscourseTable table, NetworkActor a, NetworkActor b, OneModeTie tie)
    {
        var (congruence, conflict) = (0.0, 0.0);
        foreach (var ((concept, level), count) in table[a])
        {
            for (var other = 0; other <= DiscourseTable.LevelRange; other++)
            {
                if (!table[b].TryGetValue((concept, other), out var otherCount)) continue;
                var apart = (double)Math.Abs(level - other) / DiscourseTable.LevelRange;
                congruence += count * otherCount * (1 - apart);
                conflict += count * otherCount * apart;
            }
        }

        return tie switch { OneModeTie.Congruence => congruence, OneModeTie.Conflict => conflict, _ => congruence - conflict };
    }

    private static double Divisor(DiscourseTable table, NetworkActor a, NetworkActor b, OneModeNormalization normalization)
        => normalization switch
        {
            OneModeNormalization.Average => (table.Activity(a) + table.Activity(b)) / 2,
            OneModeNormalization.Jaccard => table[a].Keys.Concat(table[b].Keys).Select(key => key.Concept).Distinct().Count(),
            OneModeNormalization.Cosine => Length(table, a) * Length(table, b),
            _ => 1,
        };

    private static IEnumerable<NetworkActor> Concepts(DiscourseTable table, NetworkActor actor)
        => table[actor].Keys.Select(key => key.Concept).Distinct();

    private static double Length(DiscourseTable table, NetworkActor actor) => Math.Sqrt(table[actor].Values.Sum(x => x * x));
}
