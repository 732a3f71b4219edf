namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>
/// A random graph that every engine gets alike: nodes <c>:N {id, name, age, g}</c> with ages from 18 to 97 and a hundred groups, and relationships <c>:R {w}</c> between different nodes.
/// No relationship is a loop, so that engines agree that do not ask for different relationships in a pattern.
/// </summary>
internal sealed class SeededGraph(int nodes, int relationships)
{
    private const int Seed = 15;

    public int NodeCount => nodes;

    public int RelationshipCount => relationships;

    public IEnumerable<SeededNode> Nodes()
    {
        var random = new Random(Seed);
        for (var id = 0; id < nodes; id++) yield return new SeededNode(id, "n" + id, random.Next(18, 98), random.Next(100));
    }

    public IEnumerable<SeededRelationship> Relationships()
    {
        var random = new Random(Seed + 1);
        for (var i = 0; i < relationships; i++)
        {
            var (from, to) = (random.Next(nodes), random.Next(nodes - 1));
            yield return new SeededRelationship(from, to < from ? to : to + 1, random.Next(1, 101));
        }
    }
}

internal readonly record struct SeededNode(long Id, string Name, long Age, long Group);

internal readonly record struct SeededRelationship(long From, long To, long Weight);
