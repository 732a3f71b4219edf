using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// Ids and fingerprints made of content: the first 128 bits of the SHA-256 of a tuple, each part prefixed by its length so that no two tuples run into each other,
/// in lower-case hex. The same parts give the same text on every machine and in every version. Thread-safe.
/// </summary>
public static class ContentHash
{
    /// <summary>For example <c>statement-1b2c…</c> (32 hex digits). A null part differs from an empty one.</summary>
    public static string Id(string kind, params ReadOnlySpan<string?> parts) => $"{kind}-{Digest(kind, parts)}";

    /// <summary>The 32 hex digits alone.</summary>
    public static string Digest(string kind, params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, kind);
        foreach (var part in parts)
            Append(hash, part);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>Of bytes as they are, for example a record's canonical line.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    private static void Append(IncrementalHash hash, string? part)
    {
        Span<byte> length = stackalloc byte[4];
        if (part is null)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, -1);
            hash.AppendData(length);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(part);
        BinaryPrimitives.WriteInt32LittleEndian(length, count);
        hash.AppendData(length);
        if (count <= 512)
        {
            Span<byte> bytes = stackalloc byte[512];
            hash.AppendData(bytes[..Encoding.UTF8.GetBytes(part, bytes)]);
        }
        else
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
    }
}
