using System.IO.Compression;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Backups;
using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Embedded.Tests.Checksums;

/// <summary>A damaged file gives the right rows or an error that names the damage, never other rows.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Flips = 1000;
    private const int People = 300;

    private static readonly string[] Queries =
    [
        "MATCH (p:Person) RETURN count(p) AS n",
        "MATCH (p:Person {name: 'Person 7'}) RETURN p.number AS n",
        "MATCH (p:Person) WHERE p.number < 20 RETURN p.name AS n ORDER BY n",
        "MATCH (p:Person) RETURN sum(p.number) AS n",
        "MATCH (a)-[:KNOWS]->(b) RETURN count(*) AS n",
        "MATCH (a {number: 5})-[r:KNOWS]->(b) RETURN b.name, r.since ORDER BY b.name",
        "MATCH (a)<-[:KNOWS]-(b {number: 9}) RETURN a.number ORDER BY a.number",
        "MATCH (p:Person) WHERE p.name STARTS WITH 'Person 2' RETURN count(p) AS n",
        "MATCH (p:Person) RETURN p.text AS n ORDER BY p.number SKIP 10 LIMIT 3",
        "MATCH (n) RETURN labels(n) AS l, count(*) AS n ORDER BY l",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_flipped_bit_in_the_file_gives_the_right_rows_or_an_error_and_the_check_finds_it()
    {
        await BuildAsync();
        var expected = await AnswersAsync();
        var whole = File.ReadAllBytes(_folder.File);
        var random = new Random(20261127);
        var refused = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var damaged = (byte[])whole.Clone();
            var bit = random.Next(damaged.Length * 8);
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(_folder.File, damaged);

            Assert.True(IsFound(bit / 8 / 4096 + 1), $"bit {bit} was not found");
            refused += await AssertRightOrRefusedAsync(expected, $"bit {bit}");
        }
        Assert.True(refused > Flips, "Next to nothing was refused: the flips hit nothing that was read.");
        File.WriteAllBytes(_folder.File, whole);
        Assert.Equal(expected, await AnswersAsync());
    }

    [Fact]
    public async Task A_flipped_bit_in_the_log_gives_the_right_rows_or_an_error()
    {
        await BuildAsync();
        await using var open = Open();
        await open.WriteAsync(transaction => RunAsync(transaction, "MATCH (p:Person) SET p.text = p.text + '!', p.number = p.number + 1"), TestContext.Current.CancellationToken);
        var expected = await AnswersAsync();
        var log = _folder.File + "-wal";
        var random = new Random(7);
        for (var flip = 0; flip < Flips / 5; flip++)
        {
            var at = random.NextInt64(32, new FileInfo(log).Length);
            Flip(log, at);
            await AssertRightOrRefusedAsync(expected, $"byte {at}");
            Flip(log, at);
        }
        Assert.Equal(expected, await AnswersAsync());
    }

    [Fact]
    public async Task A_log_damaged_before_its_last_commits_is_told_and_not_cut_off()
    {
        await BuildAsync();
        var (file, log) = (Path.Combine(_folder.Path, "copy", "graph.db"), Path.Combine(_folder.Path, "copy", "graph.db-wal"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var open = Open())
        {
            for (var commit = 0; commit < 5; commit++)
                await open.WriteAsync(transaction => RunAsync(transaction, "CREATE (:Late)"), TestContext.Current.CancellationToken);
            // As kill -9 would leave them.
            File.Copy(_folder.File, file);
            File.Copy(_folder.File + "-wal", log);
        }
        Flip(log, 32 + 24 + 100);

        var error = Assert.Throws<EmbeddedStoreException>(() => EmbeddedGraph.Open(new EmbeddedOptions { Folder = Path.GetDirectoryName(file)! }));

        Assert.Equal(EmbeddedStoreFault.Corrupt, error.Fault);
        Assert.Contains("frame 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_log_an_empty_and_a_cut_file_are_told_apart()
    {
        await BuildAsync();
        var whole = File.ReadAllBytes(_folder.File);
        Assert.False(File.Exists(PendingLog.Of(_folder.File)), "A store that was closed waits for no log.");

        File.WriteAllBytes(_folder.File, []);
        Assert.Contains("is empty", Refused(EmbeddedStoreFault.Corrupt).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_folder.File, whole[..(whole.Length - 8192)]);
        Assert.Contains("cut off", Refused(EmbeddedStoreFault.Corrupt).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_folder.File, whole[..100]);
        Assert.Contains("cut off", Refused(EmbeddedStoreFault.Corrupt).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_folder.File, whole);
        File.WriteAllText(PendingLog.Of(_folder.File), "");
        Assert.Contains("graph.db-wal is missing", Refused(EmbeddedStoreFault.MissingLog).Message, StringComparison.Ordinal);
        File.Delete(_folder.File);
        Assert.Contains("is missing", Refused(EmbeddedStoreFault.Corrupt).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_the_format_before_checksums_is_upgraded_once_and_says_the_same()
    {
        using (var packed = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Checksums", "store-of-format-1.db.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(_folder.File)) await packed.CopyToAsync(file, TestContext.Current.CancellationToken);
        Assert.False(StoreFile.Check(_folder.File));

        await using (var upgraded = Open())
        {
            Assert.Empty(upgraded.Graph.Check());
            Assert.Equal("6", await AnswerAsync(upgraded, "MATCH (a:Article) RETURN count(a) AS n"));
        }

        Assert.True(StoreFile.Check(_folder.File));
        Assert.Empty(StoreFile.DamagedPages(_folder.File));
    }

    [Fact]
    public async Task A_backup_of_a_store_that_is_being_written_is_whole_and_restores()
    {
        await BuildAsync();
        var backup = Path.Combine(_folder.Path, "backup.db");
        await using (var open = Open())
        {
            using var writing = open.Graph.BeginWrite(TestContext.Current.CancellationToken);
            writing.Node("Late");
            var report = open.Graph.Backup(backup);
            Assert.Equal(People, report.Nodes);
            writing.Commit();
            Assert.Throws<IOException>(() => open.Graph.Backup(backup));
        }
        var expected = await AnswersAsync("MATCH (n:Late) DELETE n");
        File.Move(backup, _folder.File, overwrite: true);

        Assert.Equal(expected, await AnswersAsync());
    }

    [Fact]
    public async Task A_recovery_saves_what_other_pages_hold_and_says_what_is_lost()
    {
        await BuildAsync();
        // The middle of the file is a page of nodes or of relationships.
        Flip(_folder.File, new FileInfo(_folder.File).Length / 2 / 4096 * 4096 + 2000);
        var target = Path.Combine(_folder.Path, "recovered");

        var report = StoreRecovery.Run(_folder.Path, target);

        using var recovered = EmbeddedGraph.Open(new EmbeddedOptions { Folder = target });
        Assert.Empty(recovered.Check());
        using var reader = recovered.BeginRead();
        Assert.Equal(report.Nodes, reader.CountNodes());
        Assert.InRange(report.Nodes, People * 8 / 10, People);
        Assert.False(Directory.Exists(Path.Combine(target, ".recovery")));
        Assert.Throws<IOException>(() => StoreRecovery.Run(_folder.Path, target));
    }

    private async Task BuildAsync()
    {
        await using var store = Open();
        await store.WriteAsync(transaction => RunAsync(transaction, "CREATE INDEX person_name FOR (p:Person) ON (p.name)"), TestContext.Current.CancellationToken);
        await store.WriteAsync(
            transaction => RunAsync(transaction, $"UNWIND range(1, {People}) AS i CREATE (:Person {{name: 'Person ' + i, number: i, text: 'What person ' + i + ' said at length, once, and again.'}})"),
            TestContext.Current.CancellationToken);
        await store.WriteAsync(
            transaction => RunAsync(transaction, "MATCH (a:Person), (b:Person) WHERE b.number IN [a.number * 2, a.number + 3] CREATE (a)-[:KNOWS {since: a.number + b.number}]->(b)"),
            TestContext.Current.CancellationToken);
    }

    private EmbeddedConnection Open() => new(EmbeddedGraph.Open(_folder.Options));

    private EmbeddedStoreException Refused(EmbeddedStoreFault fault)
    {
        var error = Assert.Throws<EmbeddedStoreException>(() => EmbeddedGraph.Open(_folder.Options));
        Assert.Equal(fault, error.Fault);
        return error;
    }

    private bool IsFound(long page)
    {
        try
        {
            return !StoreFile.Check(_folder.File) || StoreFile.DamagedPages(_folder.File).SequenceEqual([page]);
        }
        catch (EmbeddedStoreException)
        {
            return true;
        }
    }

    /// <returns>How many queries were refused.</returns>
    private async Task<int> AssertRightOrRefusedAsync(string[] expected, string what)
    {
        EmbeddedConnection store;
        try
        {
            store = Open();
        }
        catch (EmbeddedStoreException)
        {
            return Queries.Length;
        }
        await using var _ = store;
        var refused = 0;
        for (var query = 0; query < Queries.Length; query++)
        {
            try
            {
                var answer = await AnswerAsync(store, Queries[query]);
                Assert.True(answer == expected[query], $"{what}: '{Queries[query]}' gave other rows");
            }
            catch (CypherStatementException exception)
            {
                Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
                refused++;
            }
        }
        return refused;
    }

    private async Task<string[]> AnswersAsync(string? before = null)
    {
        await using var store = Open();
        if (before is not null) await store.WriteAsync(transaction => RunAsync(transaction, before), TestContext.Current.CancellationToken);
        var answers = new string[Queries.Length];
        for (var query = 0; query < answers.Length; query++) answers[query] = await AnswerAsync(store, Queries[query]);
        return answers;
    }

    private static Task<string> AnswerAsync(EmbeddedConnection store, string query) =>
        store.ReadAsync(transaction => RunAsync(transaction, query), TestContext.Current.CancellationToken);

    private static async Task<string> RunAsync(ICypherTransaction transaction, string query)
    {
        await using var cursor = await transaction.RunAsync(new CypherStatement(query), TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await cursor.NextAsync(TestContext.Current.CancellationToken) is { } row)
            rows.Add(string.Join("|", row.Select(value => value is System.Collections.IEnumerable items and not string ? string.Join(",", items.Cast<object>()) : value?.ToString())));
        return string.Join("\n", rows);
    }

    private static void Flip(string file, long at)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = at;
        var value = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(value ^ 8));
    }
}
