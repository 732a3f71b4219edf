using KnowledgeGraph.Embedded;
using KnowledgeGraph.Faults.Running;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Faults.Damage;

/// <summary>
/// Bits of a built graph's file turn over: each question gets its right answer or an error that names the damage, and the backup brings the
/// graph back.
/// </summary>
public sealed class FlippedBits : FaultScenario
{
    private const int Flips = 30;

    private static readonly string[] Questions =
    [
        "MATCH (n) RETURN count(n) AS n",
        "MATCH ()-[r]->() RETURN count(r) AS n",
        "MATCH (s:Statement)-[:SPOKEN_BY]->(:Mention)-[:REFERS_TO]->(a:Actor) RETURN count(DISTINCT a) AS n",
        "MATCH (a:Actor)-[r:SUPPORTS]->(b) RETURN sum(r.statementCount) AS n",
        "MATCH (s:Statement) RETURN sum(size(s.text)) AS n",
    ];

    public override int Rounds => 2;

    public override async Task<bool> RunAsync(FaultRun run)
    {
        var articles = run.Articles(60);
        var store = run.File("store");
        await FaultFreeGraph.BuildAsync(store, articles, run.CancellationToken);
        using (var graph = EmbeddedGraph.Open(new EmbeddedOptions { Folder = store })) graph.Backup(run.File("backup.db"));
        var expected = await AnswersAsync(store, run);
        var graphFile = Path.Combine(store, EmbeddedOptions.FileName);
        var whole = await File.ReadAllBytesAsync(run.File("backup.db"), run.CancellationToken);
        var refused = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var damaged = (byte[])whole.Clone();
            var bit = run.Random.NextInt64(damaged.Length * 8L);
            damaged[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            await File.WriteAllBytesAsync(graphFile, damaged, run.CancellationToken);
            var answers = await AnswersAsync(store, run);
            for (var question = 0; question < Questions.Length; question++)
            {
                if (answers[question] is null) refused++;
                else FaultRun.Check(answers[question] == expected[question], $"Bit {bit} made {Questions[question]} give other rows.");
            }
        }
        File.Copy(run.File("backup.db"), graphFile, overwrite: true);
        await FaultFreeGraph.CheckAsync(store, articles, run.CancellationToken);
        return refused > 0;
    }

    /// <returns>Null where a question, or opening the store, was refused with a message that names the damage.</returns>
    private static async Task<long?[]> AnswersAsync(string store, FaultRun run)
    {
        var answers = new long?[Questions.Length];
        try
        {
            await using var graph = EmbeddedStore.Open(store);
            for (var question = 0; question < Questions.Length; question++)
                answers[question] = await AnswerAsync(graph, Questions[question], run);
        }
        catch (EmbeddedStoreException exception)
        {
            FaultRun.Check(
                exception.Fault == EmbeddedStoreFault.NotAGraph || exception.Message.Contains("damaged", StringComparison.Ordinal),
                $"The damage is not named: {exception.Message}");
        }
        return answers;
    }

    private static async Task<long?> AnswerAsync(ICypherConnection graph, string question, FaultRun run)
    {
        try
        {
            return await FaultFreeGraph.CountAsync(graph, question, run.CancellationToken);
        }
        catch (CypherStatementException refused)
        {
            FaultRun.Check(refused.Message.Contains("damaged", StringComparison.Ordinal), $"The damage is not named: {refused.Message}");
            return null;
        }
    }
}
