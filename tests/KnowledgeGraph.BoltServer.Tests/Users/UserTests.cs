using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Users;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.BoltServer.Tests.Users;

public sealed class UserTests
{
    [Fact]
    public async Task A_user_who_may_write_writes_where_others_only_read()
    {
        UserFile? users = null;
        await using var port = await OpenPort.OpenAsync(options =>
        {
            options.AllowWrite = false;
            users = new UserFile(options.UsersFile!);
            users.Put(new StoredUser("editor", MayWrite: true, PasswordHash.Of("e")));
            users.Put(new StoredUser("reader", MayWrite: false, PasswordHash.Of("r")));
        });
        await RunAsync(port, AuthTokens.Basic("editor", "e"), "CREATE (:N)");
        await RunAsync(port, AuthTokens.Basic("reader", "r"), "MATCH (n) RETURN n");
        await Assert.ThrowsAsync<ForbiddenException>(() => RunAsync(port, AuthTokens.Basic("reader", "r"), "CREATE (:N)"));
        await Assert.ThrowsAsync<AuthenticationException>(() => RunAsync(port, AuthTokens.Basic("reader", "wrong"), "RETURN 1"));
        await Assert.ThrowsAsync<AuthenticationException>(() => RunAsync(port, AuthTokens.Basic("nobody", "r"), "RETURN 1"));
        await Assert.ThrowsAsync<AuthenticationException>(() => RunAsync(port, AuthTokens.None, "RETURN 1"));
        Assert.True(users!.Remove("reader"));
        await Assert.ThrowsAsync<AuthenticationException>(() => RunAsync(port, AuthTokens.Basic("reader", "r"), "RETURN 1"));
    }

    [Fact]
    public async Task After_three_wrong_passwords_a_name_waits_five_seconds()
    {
        var clock = new FakeTimeProvider();
        IReadOnlyList<StoredUser> users = [new("ana", false, PasswordHash.Of("right"))];
        using var authenticator = new Authenticator(() => users, needsUser: false, clock);
        for (var i = 0; i < 3; i++) Assert.Equal(BoltFailure.Unauthorized, (await RefusedAsync(authenticator, "wrong")).Code);
        Assert.Equal("Neo.ClientError.Security.AuthenticationRateLimit", (await RefusedAsync(authenticator, "right")).Code);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("ana", (await authenticator.LogOnAsync(Basic("right"), TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task Where_a_user_is_needed_nobody_is_let_in_when_there_is_none()
    {
        using var authenticator = new Authenticator(() => [], needsUser: true, TimeProvider.System);
        Assert.Equal(BoltFailure.Unauthorized, (await RefusedAsync(authenticator, "any")).Code);
    }

    [Fact]
    public void Two_hashes_of_one_password_differ_and_both_fit()
    {
        var (one, two) = (PasswordHash.Of("secret"), PasswordHash.Of("secret"));
        Assert.NotEqual(one.Hash, two.Hash);
        Assert.True(one.Fits("secret") && two.Fits("secret"));
        Assert.False(one.Fits("Secret"));
    }

    [Fact]
    public void The_file_is_only_its_owners_and_a_broken_one_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("kg-users-").FullName;
        try
        {
            var file = new UserFile(System.IO.Path.Combine(folder, UserFile.Name));
            Assert.Empty(file.Read());
            file.Put(new StoredUser("ana", true, PasswordHash.Of("secret")));
            Assert.Equal(("ana", true), Assert.Single(file.Read()) is var user ? (user.Name, user.MayWrite) : default);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
            Assert.False(file.Remove("bob"));
            File.WriteAllText(file.Path, "[{\"name\":\"ana\"}]");
            Assert.Contains("kg users add", Assert.Throws<UserFileException>(file.Read).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, object?> Basic(string password) => new() { ["scheme"] = "basic", ["principal"] = "ana", ["credentials"] = password };

    private static Task<BoltFailure> RefusedAsync(Authenticator authenticator, string password) =>
        Assert.ThrowsAsync<BoltFailure>(() => authenticator.LogOnAsync(Basic(password), TestContext.Current.CancellationToken));

    private static async Task RunAsync(OpenPort port, IAuthToken auth, string statement)
    {
        await using var driver = port.Driver(auth);
        await using var session = driver.AsyncSession();
        await (await session.RunAsync(statement)).ConsumeAsync();
    }
}
