using CsCheck;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

/// <summary>Sentences and trees for laws.</summary>
internal static class Trees
{
    static readonly string[] SomeWords = [.. "The minister Lang criticised by who , and \" of said Mrs. 12 x-y çé . that to".Split(' ')];
    static readonly string[] SomeTags = [.. "DT NN NNP VBD VBN IN WP , CC `` CD JJ . TO no-tag".Split(' ')];

    static readonly Gen<(string Word, string Tag)> Word =
        Gen.Select(Gen.Int[0, SomeWords.Length - 1], Gen.Int[0, SomeTags.Length - 1], (w, t) => (SomeWords[w], SomeTags[t]));

    /// <summary>Words in any order with any tags, 1 to 60 of them.</summary>
    public static readonly Gen<(string Word, string Tag)[]> Sentence = Word.Array[1, 60];

    /// <summary>Heads of a tree of 1 to 25 words whose arcs may cross: each word's head comes before it in a random order.</summary>
    public static readonly Gen<int[]> Heads = Gen.Int[1, 25].SelectMany(n =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, n).ToArray()), Gen.Int[0, 1000].Array[n], (order, picks) =>
        {
            var heads = new int[n];
            heads[order[0]] = n;
            for (var i = 1; i < n; i++)
                heads[order[i]] = order[picks[i] % i];
            return heads;
        }));

    public static DependencyTree Parse((string Word, string Tag)[] sentence, int first = 0)
    {
        var table = new WordTable(Gazetteer.Empty);
        return DependencyParser.Default.Parse([.. sentence.Select(w => table[w.Word])], [.. sentence.Select(w => w.Tag)], first);
    }

    /// <summary>Whether every token reaches the root and no two arcs cross.</summary>
    public static bool IsProjectiveTree(DependencyTree tree)
    {
        for (var token = tree.First; token < tree.End; token++)
        {
            var (at, steps) = (token, 0);
            while (tree.Head(at) >= 0 && steps++ <= tree.End - tree.First)
                at = tree.Head(at);
            if (at != tree.Root)
                return false;
        }

        var others = Enumerable.Range(tree.First, tree.End - tree.First).Where(t => t != tree.Root);
        (int From, int To)[] arcs = [.. others.Select(t => (Math.Min(t, tree.Head(t)), Math.Max(t, tree.Head(t))))];
        var crossed = arcs.Any(a => arcs.Any(b => a.From < b.From && b.From < a.To && a.To < b.To));
        return !crossed && !arcs.Any(a => a.From < tree.Root && tree.Root < a.To);
    }
}
