using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>The relationship types that a pattern allows; none named means all.</summary>
internal sealed class TypeSet(int[] names, string text)
{
    public int Count => names.Length;

    public IReadOnlyList<int> Names => names;

    /// <summary>False where types are named but the graph knows none of them: then nothing can match.</summary>
    public bool TryResolve(Frame frame, out int[] tokens)
    {
        tokens = [];
        if (names.Length == 0) return true;
        var known = new int[names.Length];
        var count = 0;
        foreach (var name in names)
        {
            var token = frame.Token(name);
            if (token >= 0) known[count++] = token;
        }

        if (count < known.Length) Array.Resize(ref known, count);
        tokens = known;
        return count > 0;
    }

    /// <summary>As <see cref="TryResolve"/>, for many rows: the tokens of the row before stay right, unless a type was not known to the graph then.</summary>
    public bool TryResolveAgain(Frame frame, [NotNullWhen(true)] ref int[]? tokens)
    {
        if (tokens is not null && tokens.Length == names.Length) return true;
        var any = TryResolve(frame, out var found);
        tokens = found;
        return any;
    }

    public bool Overlaps(TypeSet other) => Count == 0 || other.Count == 0 || names.Any(other.Names.Contains);

    public override string ToString() => text;
}
