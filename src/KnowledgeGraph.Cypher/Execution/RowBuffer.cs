using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows held back, only the slots that are needed later, in chunks: no array per row and no copying while it grows.</summary>
internal sealed class RowBuffer(int[] slots)
{
    private const int RowsPerChunk = 1_024;
    private readonly List<Value[]> _chunks = [];

    public int Count { get; private set; }

    public void Add(Value[] row)
    {
        var offset = Count % RowsPerChunk * slots.Length;
        if (Count % RowsPerChunk == 0)
            _chunks.Add(new Value[slots.Length * (Count == 0 ? 16 : RowsPerChunk)]);
        var chunk = _chunks[^1];
        if (offset + slots.Length > chunk.Length)
        {
            Array.Resize(ref chunk, Math.Min(chunk.Length * 4, slots.Length * RowsPerChunk));
            _chunks[^1] = chunk;
        }

        foreach (var slot in slots) chunk[offset++] = row[slot];
        Count++;
    }

    public void Restore(int index, Value[] row)
    {
        var chunk = _chunks[index / RowsPerChunk];
        var offset = index % RowsPerChunk * slots.Length;
        foreach (var slot in slots) row[slot] = chunk[offset++];
    }
}
