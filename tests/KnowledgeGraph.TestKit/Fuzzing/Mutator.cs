namespace KnowledgeGraph.TestKit.Fuzzing;

/// <summary>
/// Makes an input from seeds by cutting, doubling, flipping and joining bytes, and by putting in words of the door's language. The same
/// random numbers give the same input.
/// </summary>
public sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> words)
{
    private const int MostChanges = 8;
    private const int LongestInput = 64 * 1024;
    private const int LongestNoise = 300;

    private static readonly byte[] Odd = [0x00, 0x0A, 0x0D, 0x1B, 0x22, 0x27, 0x3C, 0x5C, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFE, 0xFF];

    /// <summary>One of the seeds, changed.</summary>
    public byte[] Next() => Mutate(seeds[random.Next(seeds.Count)]);

    /// <summary>These bytes with up to eight changes, at most 64 KiB of them.</summary>
    public byte[] Mutate(byte[] valid)
    {
        var bytes = valid.ToList();
        for (var change = random.Next(MostChanges + 1); change > 0; change--) Change(bytes);
        return [.. bytes.Take(LongestInput)];
    }

    /// <summary>Up to 300 bytes that were nothing before.</summary>
    public byte[] Noise()
    {
        var bytes = new byte[random.Next(LongestNoise)];
        random.NextBytes(bytes);
        return bytes;
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = random.Next(1, 40);
        switch (random.Next(8))
        {
            case 0: Put(bytes, at, [Odd[random.Next(Odd.Length)]]); break;
            case 1: if (at < bytes.Count) bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 2: bytes.RemoveRange(at, Math.Min(length, bytes.Count - at)); break;
            case 3: Put(bytes, at, bytes.Skip(random.Next(bytes.Count + 1)).Take(length)); break;
            case 4: Repeat(bytes, at, length); break;
            case 5: Join(bytes, at); break;
            default: if (words.Count > 0) Put(bytes, at, words[random.Next(words.Count)]); break;
        }
    }

    private static void Put(List<byte> bytes, int at, IEnumerable<byte> what) => bytes.InsertRange(at, [.. what]);

    private void Repeat(List<byte> bytes, int at, int length)
    {
        byte[] part = [.. bytes.Skip(at).Take(length)];
        var times = Math.Min(1 << random.Next(1, 10), (LongestInput - Math.Min(bytes.Count, LongestInput)) / Math.Max(1, part.Length));
        bytes.InsertRange(at, [.. Enumerable.Repeat(part, times).SelectMany(bytes => bytes)]);
    }

    private void Join(List<byte> bytes, int at)
    {
        var other = seeds[random.Next(seeds.Count)];
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other.Skip(random.Next(other.Length + 1)));
    }
}
