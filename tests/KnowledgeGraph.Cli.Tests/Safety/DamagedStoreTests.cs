using KnowledgeGraph.Cli.Tests.Running;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Cli.Tests.Safety;

/// <summary>What a user sees of a damaged, a claimed and a copied store.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-damage-").FullName;

    private string Store => Path.Combine(_folder, "store");

    private string Graph => Path.Combine(Store, EmbeddedOptions.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Validate_names_a_damaged_page_and_recover_saves_the_others()
    {
        await CreateAsync();
        Flip(new FileInfo(Graph).Length * 9 / 10);

        var validated = await Kg.RunAsync("validate", "--store", Store);
        var recovered = await Kg.RunAsync("recover", Store, Path.Combine(_folder, "saved"));

        Assert.Equal(ExitCode.Invalid, validated.ExitCode);
        Assert.Contains("does not hold what was written", validated.Screen, StringComparison.Ordinal);
        Assert.Contains("nodes", recovered.Screen, StringComparison.Ordinal);
        Assert.Equal(0, (await Kg.RunAsync("stats", "--store", Path.Combine(_folder, "saved"))).ExitCode);
    }

    [Fact]
    public async Task An_empty_file_is_told_without_a_stack_trace()
    {
        await CreateAsync();
        File.WriteAllBytes(Graph, []);

        var asked = await Kg.RunAsync("stats", "--store", Store);

        Assert.Equal(ExitCode.StoreUnavailable, asked.ExitCode);
        Assert.Contains("is empty (0 bytes)", asked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_can_be_asked_like_the_store()
    {
        await CreateAsync();
        var restored = Directory.CreateDirectory(Path.Combine(_folder, "restored")).FullName;

        var backup = await Kg.RunAsync("backup", Path.Combine(restored, EmbeddedOptions.FileName), "--store", Store);

        Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
        Assert.Equal((await CountAsync(Store)).Output, (await CountAsync(restored)).Output);
    }

    [Fact]
    public async Task A_second_writer_is_told_who_the_first_is_and_readers_go_on()
    {
        await CreateAsync();
        using var claimed = EmbeddedGraph.Open(new EmbeddedOptions { Folder = Store, Writer = "kg serve" });

        var second = await Kg.RunAsync("query", "CREATE (:A)", "--write", "--store", Store);

        Assert.Equal(ExitCode.StoreUnavailable, second.ExitCode);
        Assert.Contains($"in use by kg serve (process {Environment.ProcessId}", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CountAsync(Store)).ExitCode);
    }

    private static Task<KgOutcome> CountAsync(string store) => Kg.RunAsync("query", "MATCH (n:Person) RETURN count(n) AS n, sum(n.number) AS s", "--format", "csv", "--store", store);

    private async Task CreateAsync()
    {
        var made = await Kg.RunAsync("schema", "apply", "--store", Store);
        Assert.True(made.ExitCode == 0, made.Error);
        var filled = await Kg.RunAsync("query", "UNWIND range(1, 500) AS i CREATE (:Person {number: i, name: 'Person ' + i})", "--write", "--store", Store);
        Assert.True(filled.ExitCode == 0, filled.Error);
    }

    private void Flip(long at)
    {
        using var file = new FileStream(Graph, FileMode.Open, FileAccess.ReadWrite);
        file.Position = at;
        var value = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(value ^ 4));
    }
}
