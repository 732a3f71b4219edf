namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// Random numbers for training that are the same on every run, and masks that hide a share of a layer (Srivastava et al. 2014).
/// </summary>
internal sealed class Dropout(ulong seed)
{
    ulong _state = 88172645463325252UL + seed;

    /// <summary>From 0 to 1, 1 excluded.</summary>
    public float Next() => (ulong)(Bits() >> 40) * (1f / (1 << 24));

    /// <summary>Fills a mask with 0 for a share of its numbers, and for the others with what keeps their sum the same.</summary>
    public void Fill(Span<float> mask, float share)
    {
        var limit = (uint)(share * 65536);
        var kept = 1 / (1 - share);
        ulong bits = 0;
        for (var i = 0; i < mask.Length; i++, bits >>= 16)
        {
            if ((i & 3) == 0)
                bits = Bits();
            mask[i] = (bits & 0xFFFF) < limit ? 0 : kept;
        }
    }

    /// <summary>xorshift64 (Marsaglia 2003).</summary>
    ulong Bits()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        return _state ^= _state << 17;
    }
}
