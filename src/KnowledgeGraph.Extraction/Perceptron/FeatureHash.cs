namespace KnowledgeGraph.Extraction.Perceptron;

/// <summary>Hashes that name features. Part of the model files' format: a change here needs the models trained again.</summary>
internal static class FeatureHash
{
    const ulong Golden = 0x9E3779B97F4A7C15UL;

    public static ulong Of(ReadOnlySpan<char> chars)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in chars)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    public static ulong Combine(ulong a, ulong b) => Mix(a * Golden + b);

    /// <summary>The key of a feature: which template, with which value. Never 0.</summary>
    public static uint Key(int template, ulong value)
    {
        var key = (uint)(((value ^ (ulong)template * 0xD6E8FEB86659FD93UL) * Golden) >> 32);
        return key == 0 ? 1 : key;
    }

    static ulong Mix(ulong hash)
    {
        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        return hash ^ (hash >> 32);
    }
}
