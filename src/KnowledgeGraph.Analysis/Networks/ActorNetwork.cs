using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Connections;
using QuikGraph;

namespace KnowledgeGraph.Analysis.Networks;

/// <summary>
/// The actors of a stored graph and who stands how toward whom: a directed QuikGraph graph, holder to target. Actors without ties are vertices too;
/// actors merged into another are not. Vertices and edges come in ordinal order of their ids, so that every measure gives the same bits for the same graph.
/// </summary>
public sealed class ActorNetwork
{
    public ActorNetwork(IEnumerable<NetworkActor> actors, IEnumerable<StanceTie> ties)
    {
        Graph = new BidirectionalGraph<NetworkActor, StanceTie>(allowParallelEdges: true);
        Graph.AddVertexRange(actors.OrderBy(actor => actor.Id, StringComparer.Ordinal));
        Graph.AddEdgeRange(ties
            .OrderBy(tie => tie.Source.Id, StringComparer.Ordinal)
            .ThenBy(tie => tie.Target.Id, StringComparer.Ordinal)
            .ThenBy(tie => tie.Sign));
    }

    public BidirectionalGraph<NetworkActor, StanceTie> Graph { get; }

    /// <summary>SHA-256 over the actors and ties, in lower-case hexadecimal: equal for equal networks, whichever store they came from.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var actor in Graph.Vertices)
            Append($"{actor.Id}\n");
        foreach (var tie in Graph.Vertices.SelectMany(Graph.OutEdges))
            Append(string.Create(CultureInfo.InvariantCulture, $"{tie.Source.Id} {tie.Sign} {tie.Target.Id} {tie.Weight:R} {tie.StatementCount} {tie.SourceCount}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line));
    }

    /// <summary>Reads the network of a stored graph in one transaction.</summary>
    public static Task<ActorNetwork> ReadAsync(ICypherConnection connection, CancellationToken cancellation = default)
        => connection.ReadAsync(
            async transaction =>
            {
                var actors = (await transaction.RowsAsync(new CypherStatement(ActorsText), cancellation).ConfigureAwait(false)).Select(Actor).ToDictionary(actor => actor.Id);
                var ties = await transaction.RowsAsync(new CypherStatement(TiesText), cancellation).ConfigureAwait(false);
                return new ActorNetwork(
                    actors.Values,
                    ties.Where(row => actors.ContainsKey(row.Text("source")) && actors.ContainsKey(row.Text("target")))
                        .Select(row => Tie(row, actors[row.Text("source")], actors[row.Text("target")])));
            },
            cancellation);

    private static NetworkActor Actor(CypherRow row) => new(row.Text("id"), row.TextOrNull("name") ?? row.Text("id"), row.TextOrNull("kind") ?? "Actor")
    {
        Stored = row["pageRank"] is null || row["betweenness"] is null || row["component"] is null
            ? null
            : new ActorMetrics(
                row.Number("pageRank"),
                row.Number("betweenness"),
                row.Integer("component"),
                new SignedDegree(row.Integer("supportIn"), row.Integer("supportOut"), row.Integer("opposeIn"), row.Integer("opposeOut"))),
    };

    private static StanceTie Tie(CypherRow row, NetworkActor source, NetworkActor target)
    {
        var sign = row.Text("type") switch { "SUPPORTS" => TieSign.Support, "OPPOSES" => TieSign.Oppose, _ => TieSign.Ambivalent };
        return new StanceTie(source, target, sign)
        {
            Weight = Math.Abs(row.Number("weight")),
            StatementCount = row.Integer("statementCount"),
            SourceCount = row.Integer("sourceCount"),
        };
    }

    private const string ActorsText = """
        MATCH (a:Actor)
        WHERE a.mergedInto IS NULL
        RETURN a.id AS id, a.name AS name, head([l IN labels(a) WHERE NOT l IN ['Actor', 'Stale']]) AS kind,
               a.pageRank AS pageRank, a.betweenness AS betweenness, a.component AS component,
               coalesce(a.supportIn, 0) AS supportIn, coalesce(a.supportOut, 0) AS supportOut,
               coalesce(a.opposeIn, 0) AS opposeIn, coalesce(a.opposeOut, 0) AS opposeOut
        """;

    private const string TiesText = """
        MATCH (holder:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(target:Actor)
        RETURN holder.id AS source, type(r) AS type, target.id AS target,
               coalesce(r.weight, 1.0) AS weight, coalesce(r.statementCount, 1) AS statementCount, coalesce(r.sourceCount, 1) AS sourceCount
        """;
}
