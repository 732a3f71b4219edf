using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.BoltServer.Users;

/// <summary>
/// A password as it is stored: PBKDF2 with HMAC-SHA-512, a salt of its own and the number of rounds (RFC 8018; rounds as OWASP's password
/// storage page asks for).
/// </summary>
public sealed record PasswordHash(
    [property: JsonPropertyName("salt")] byte[] Salt, [property: JsonPropertyName("rounds")] int Rounds, [property: JsonPropertyName("hash")] byte[] Hash)
{
    private const int CurrentRounds = 220_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static PasswordHash Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash(salt, CurrentRounds, Derive(password, salt, CurrentRounds, HashBytes));
    }

    /// <summary>Takes as long for a wrong password as for the right one.</summary>
    public bool Fits(string password) => CryptographicOperations.FixedTimeEquals(Hash, Derive(password, Salt, Rounds, Hash.Length));

    private static byte[] Derive(string password, byte[] salt, int rounds, int length) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, length);
}
