using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.BoltServer.Users;

/// <summary>
/// Tells who a client is. Without users everybody is let in. After three wrong passwords in a row a name has to wait five seconds, as in
/// Neo4j; passwords are hashed two at a time,
/// so that guessing takes no more of the machine than that. Thread-safe.
/// </summary>
/// <param name="users">Asked at every log-in.</param>
/// <param name="needsUser">Without users nobody is let in: the last one may have been removed while the port was open to other
/// machines.</param>
internal sealed class Authenticator(Func<IReadOnlyList<StoredUser>> users, bool needsUser, TimeProvider clock) : IDisposable
{
    private const int FreeFailures = 3;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly PasswordHash Nobody = PasswordHash.Of("");

    private readonly SemaphoreSlim _hashing = new(2, 2);
    private readonly ConcurrentDictionary<string, Failures> _failures = new(StringComparer.Ordinal);

    // A driver opens many connections with one password: what was right once is recognised without the slow hash, by a keyed digest that
    // means nothing outside of this process.
    private readonly ConcurrentDictionary<string, byte[]> _verified = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The users there are now.</summary>
    public IReadOnlyList<StoredUser> Known() => users();

    /// <param name="auth">What HELLO (before 5.1) or LOGON carries.</param>
    /// <exception cref="BoltFailure">The client is not let in.</exception>
    public async Task<BoltUser> LogOnAsync(IReadOnlyDictionary<string, object?> auth, CancellationToken cancellationToken)
    {
        var known = Known();
        if (known.Count == 0 && !needsUser) return auth.GetValueOrDefault("principal") is string name ? new BoltUser(name, MayWrite: false) : BoltUser.Anonymous;
        if (auth.GetValueOrDefault("scheme") is not "basic" || auth.GetValueOrDefault("principal") is not string principal || auth.GetValueOrDefault("credentials") is not string password)
            throw Refused("This server wants a user name and a password (scheme basic).");
        var user = known.FirstOrDefault(user => user.Name == principal);
        if (IsPaused(principal))
            throw new BoltFailure("Neo.ClientError.Security.AuthenticationRateLimit", $"Too many wrong passwords. Try again in {Pause.TotalSeconds} seconds.", closes: true);
        if (await FitsAsync(user, password, cancellationToken))
        {
            _failures.TryRemove(principal, out _);
            return new BoltUser(user!.Name, user.MayWrite);
        }

        if (_failures.Count < MostRemembered || _failures.ContainsKey(principal))
            _failures.AddOrUpdate(principal, _ => new Failures(1, clock.GetTimestamp()), (_, before) => new Failures(before.Count + 1, clock.GetTimestamp()));
        throw Refused("The name or the password is wrong.");
    }

    public void Dispose() => _hashing.Dispose();

    private async Task<bool> FitsAsync(StoredUser? user, string password, CancellationToken cancellationToken)
    {
        var digest = user is null ? [] : HMACSHA256.HashData(_key, (byte[])[.. user.Password.Hash, .. Encoding.UTF8.GetBytes(password)]);
        if (user is not null && _verified.TryGetValue(user.Name, out var verified) && CryptographicOperations.FixedTimeEquals(verified, digest)) return true;
        await _hashing.WaitAsync(cancellationToken);
        try
        {
            // A name that is not there takes as long as one that is.
            var fits = await Task.Run(() => (user?.Password ?? Nobody).Fits(password), cancellationToken) && user is not null;
            if (fits) _verified[user!.Name] = digest;
            return fits;
        }
        finally
        {
            _hashing.Release();
        }
    }

    private bool IsPaused(string principal)
    {
        if (!_failures.TryGetValue(principal, out var failures) || failures.Count < FreeFailures) return false;
        if (clock.GetElapsedTime(failures.Last) < Pause) return true;
        _failures.TryRemove(principal, out _);
        return false;
    }

    private static BoltFailure Refused(string message) => new(BoltFailure.Unauthorized, message, closes: true);

    private readonly record struct Failures(int Count, long Last);
}
