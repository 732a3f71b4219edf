using System.Buffers.Binary;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Resolution.Copies;

/// <summary>
/// A text's smallest hashes of six words in a row: enough to estimate how much of it stands in another text, without either text
/// (A. Broder, "On the resemblance and containment of documents", 1997). The same text gives the same sketch on every machine. Immutable,
/// thread-safe.
/// </summary>
public sealed class TextSketch
{
    private const int WordsInARow = 6;

    /// <summary>How many hashes are kept: up to so many rows of words the comparison is exact, beyond it off by some 5 %.</summary>
    private const int Kept = 128;

    /// <summary>Fewer hashes in common may be chance: a name with its title, a set phrase.</summary>
    private const int FewestCommon = 6;

    /// <summary>The share of the shorter text that stands in the longer one from which on they are one text, edited.</summary>
    private const double CopiedShare = 0.4;

    /// <summary>How many times longer the one may be: a round-up that takes in a short piece is more than its copy.</summary>
    private const double LongestRatio = 5;

    private readonly uint[] _hashes;

    private TextSketch(uint[] hashes) => _hashes = hashes;

    /// <summary>The hash up to which the text's hashes are all kept.</summary>
    private uint Horizon => _hashes.Length < Kept ? uint.MaxValue : _hashes[^1];

    private double EstimatedLength => _hashes.Length < Kept ? _hashes.Length : Kept * (uint.MaxValue / (double)Horizon);

    /// <summary>Null where no six words follow one another.</summary>
    /// <param name="passages">What of the text is compared, each for itself: rows of words do not run from one into the next.</param>
    public static TextSketch? Of(IEnumerable<string> passages)
    {
        var hashes = new SortedSet<uint>();
        foreach (var passage in passages)
        {
            var words = PlainText.Words(passage).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + WordsInARow <= words.Length; i++)
                hashes.Add(Hash(words.AsSpan(i, WordsInARow)));
        }

        return hashes.Count == 0 ? null : new TextSketch([.. hashes.Take(Kept)]);
    }

    /// <summary>One that <see cref="ToString"/> wrote.</summary>
    public static TextSketch Parse(string sketch)
    {
        var bytes = Convert.FromBase64String(sketch);
        var hashes = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)));
        return new TextSketch(hashes);
    }

    /// <summary>Whether the two are one text that somebody edited. Symmetric.</summary>
    public bool IsEditionOf(TextSketch other)
    {
        var horizon = Math.Min(Horizon, other.Horizon);
        var own = Below(horizon);
        var theirs = other.Below(horizon);
        var common = CountCommon(own, theirs);
        return common >= FewestCommon
            && common >= CopiedShare * Math.Min(own.Length, theirs.Length)
            && EstimatedLength / other.EstimatedLength is >= 1 / LongestRatio and <= LongestRatio;
    }

    /// <summary>Base64, at most 684 characters.</summary>
    public override string ToString()
    {
        var bytes = new byte[_hashes.Length * sizeof(uint)];
        for (var i = 0; i < _hashes.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), _hashes[i]);
        return Convert.ToBase64String(bytes);
    }

    private ReadOnlySpan<uint> Below(uint horizon)
    {
        var at = Array.BinarySearch(_hashes, horizon);
        return _hashes.AsSpan(0, at >= 0 ? at + 1 : ~at);
    }

    /// <param name="one">Ascending, as the other.</param>
    private static int CountCommon(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return common;
    }

    /// <summary>FNV-1a, its bits then mixed as MurmurHash3 ends, because the smallest hashes have to be a fair sample.</summary>
    private static uint Hash(ReadOnlySpan<string> words)
    {
        var hash = 2166136261u;
        foreach (var word in words)
        {
            foreach (var character in word)
                hash = (hash ^ character) * 16777619;
            hash = (hash ^ ' ') * 16777619;
        }

        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
