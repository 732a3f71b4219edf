using KnowledgeGraph.Cli.Tests.Running;

namespace KnowledgeGraph.Cli.Tests.Users;

public sealed class UsersCommandTests : IDisposable
{
    private readonly string _store = Directory.CreateTempSubdirectory("kg-users-").FullName;

    public void Dispose() => Directory.Delete(_store, recursive: true);

    [Fact]
    public async Task Users_are_added_listed_changed_and_removed()
    {
        Assert.Contains("everybody on this machine may read", (await ListAsync()).Screen, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, (await AddAsync("reader", "secret-one")).ExitCode);
        Assert.Equal(ExitCode.Success, (await AddAsync("editor", "secret-two", "--write")).ExitCode);
        Assert.Equal("editor may read and write\nreader may read\n", (await ListAsync()).Screen);

        Assert.Equal(ExitCode.Success, (await AddAsync("reader", "secret-three", "--write")).ExitCode);
        Assert.Equal(ExitCode.Success, (await Kg.RunAsync("users", "remove", "editor", "--store", _store)).ExitCode);
        Assert.Equal("reader may read and write\n", (await ListAsync()).Screen);
        Assert.DoesNotContain("secret", await File.ReadAllTextAsync(Path.Combine(_store, "users.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "long enough")]
    [InlineData("a\tb", "long enough")]
    [InlineData("ana", "short")]
    [InlineData("ana", "")]
    public async Task A_name_or_password_that_will_not_do_is_refused_and_nothing_is_written(string name, string password)
    {
        Assert.Equal(ExitCode.Usage, (await AddAsync(name, password)).ExitCode);
        Assert.False(File.Exists(Path.Combine(_store, "users.json")));
    }

    [Fact]
    public async Task Who_is_not_there_cannot_be_removed() =>
        Assert.Equal(ExitCode.NotFound, (await Kg.RunAsync("users", "remove", "nobody", "--store", _store)).ExitCode);

    [Fact]
    public async Task A_damaged_file_is_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(_store, "users.json"), "{", TestContext.Current.CancellationToken);
        var listed = await ListAsync();
        Assert.Equal(ExitCode.Failure, listed.ExitCode);
        Assert.Contains("kg users add", listed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("neo4j://localhost:7687")]
    [InlineData("memory:")]
    public async Task Only_a_store_in_a_folder_has_users(string store) =>
        Assert.Equal(ExitCode.Usage, (await Kg.RunAsync("users", "list", "--store", store)).ExitCode);

    private Task<KgOutcome> ListAsync() => Kg.RunAsync("users", "list", "--store", _store);

    private Task<KgOutcome> AddAsync(string name, string password, params string[] more) => Kg.RunAsync(password + "\n", 160, ["users", "add", name, "--store", _store, .. more]);
}
