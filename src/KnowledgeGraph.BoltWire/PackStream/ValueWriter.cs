using System.Collections;

namespace KnowledgeGraph.Bolt;

/// <summary>Writes .NET values as Bolt values. An object of any other class is written as the map of its public properties.</summary>
internal readonly struct ValueWriter(OutputBuffer output, ValueDialect dialect)
{
    private const int MaxDepth = 200;
    private readonly PackStreamWriter pack = new(output);

    public PackStreamWriter Pack => pack;

    /// <exception cref="ProtocolException">The value has no Bolt form, or is nested too deep (a cycle).</exception>
    public void Write(object? value, int depth = 0)
    {
        switch (value)
        {
            case null: pack.WriteNull(); break;
            case string text: pack.Write(text); break;
            case long number: pack.Write(number); break;
            case int number: pack.Write(number); break;
            case double number: pack.Write(number); break;
            case bool truth: pack.Write(truth); break;
            case Dictionary<string, object?> map: WriteMap(map, Deeper(depth)); break;
            case List<object?> list: WriteList(list, Deeper(depth)); break;
            default: WriteOther(value, depth); break;
        }
    }

    private void WriteOther(object value, int depth)
    {
        switch (value)
        {
            case short or sbyte or byte or ushort or uint: pack.Write(Convert.ToInt64(value, null)); break;
            case ulong number when number <= long.MaxValue: pack.Write((long)number); break;
            case float number: pack.Write((double)number); break;
            case char letter: pack.Write([letter]); break;
            case byte[] bytes: pack.Write(bytes.AsSpan()); break;
            case ReadOnlyMemory<byte> bytes: pack.Write(bytes.Span); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(map, Deeper(depth)); break;
            case IDictionary<string, object?> map: WriteMap(map, map.Count, Deeper(depth)); break;
            case IDictionary map: WriteMap(map, Deeper(depth)); break;
            case IList list: WriteList(list, Deeper(depth)); break;
            case IEnumerable items: WriteList(items.Cast<object?>().ToList(), Deeper(depth)); break;
            default:
                if (dialect.Translate?.Invoke(value) is { } known)
                {
                    Write(known, Deeper(depth));
                    break;
                }

                if (new TemporalWriter(pack, dialect).TryWrite(value) || new GraphWriter(this, dialect).TryWrite(value, Deeper(depth))) break;
                WriteProperties(value, Deeper(depth));
                break;
        }
    }

    public void WriteMap(Dictionary<string, object?> map, int depth)
    {
        pack.WriteMapHeader(map.Count);
        foreach (var (key, item) in map)
        {
            pack.Write(key);
            Write(item, depth);
        }
    }

    public void WriteMap(IReadOnlyDictionary<string, object?> map, int depth) => WriteMap(map, map.Count, depth);

    private void WriteMap(IEnumerable<KeyValuePair<string, object?>> map, int count, int depth)
    {
        pack.WriteMapHeader(count);
        foreach (var (key, item) in map)
        {
            pack.Write(key);
            Write(item, depth);
        }
    }

    private void WriteMap(IDictionary map, int depth)
    {
        pack.WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            pack.Write(entry.Key as string ?? throw new ProtocolException($"A map's keys must be strings, not {entry.Key.GetType().Name}."));
            Write(entry.Value, depth);
        }
    }

    private void WriteList(List<object?> list, int depth)
    {
        pack.WriteListHeader(list.Count);
        foreach (var item in list) Write(item, depth);
    }

    private void WriteList(IList list, int depth)
    {
        if (list is long[] longs)
        {
            pack.WriteListHeader(longs.Length);
            foreach (var item in longs) pack.Write(item);
            return;
        }

        if (list is double[] doubles)
        {
            pack.WriteListHeader(doubles.Length);
            foreach (var item in doubles) pack.Write(item);
            return;
        }

        pack.WriteListHeader(list.Count);
        for (var i = 0; i < list.Count; i++) Write(list[i], depth);
    }

    private void WriteProperties(object value, int depth)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || type.Namespace == "System") throw new ProtocolException($"A value of type {type.FullName} cannot be sent.");
        WriteMap(ObjectProperties.Of(value), depth);
    }

    private static int Deeper(int depth) => depth < MaxDepth ? depth + 1 : throw new ProtocolException($"A parameter is nested deeper than {MaxDepth}.");
}
