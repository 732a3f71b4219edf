using KnowledgeGraph.Analysis.Networks;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>The network of actors and the concepts that they take levels on: for less against, mixed counting neither way.</summary>
public static class TwoModeProjection
{
    public static BidirectionalGraph<NetworkActor,
        StanceTie> Of(DiscourseTable table, TwoModeNormalization normalization = TwoModeNormalization.None)
    {
        var graph = new BidirectionalGraph<NetworkActor, StanceTie>(allowParallelEdges: false);
        var actors = table.Actors.ToList();
        graph.AddVertexRange(actors);
        graph.AddVertexRange(actors.SelectMany(actor => table[actor].Keys.Select(key => key.Concept)).DistinctBy(c => c.Id)
            .OrderBy(c => c.Id, StringComparer.Ordinal));
        var prominence = actors.SelectMany(actor => table[actor]).GroupBy(x => x.Key.Concept, x => x.Value)
            .ToDictionary(x => x.Key, x => x.Sum());
        foreach (var actor in actors)
        {
            foreach (var concept in table[actor].GroupBy(x => x.Key.Concept).OrderBy(x => x.Key.Id, StringComparer.Ordinal))
            {
                var divisor = normalization switch
                {
                    TwoModeNormalization.Activity => table.Activity(actor),
                    TwoModeNormalization.Prominence => prominence[concept.Key],
                    _ => 1,
                };
                var balance = concept.Sum(x => (x.Key.Level - 1) * x.Value) / divisor;
                var sign = balance switch { > 0 => TieSign.Support, < 0 => TieSign.Oppose, _ => TieSign.Ambivalent };
                graph.AddEdge(new StanceTie(actor, concept.Key, sign)
                {
                    Weight = Math.Abs(balance),
                    Strength = concept.Sum(x => x.Value) / divisor
                });
            }
        }

        return graph;
    }
}
