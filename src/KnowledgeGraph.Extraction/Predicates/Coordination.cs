using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Predicates;

/// <summary>Reads joined words: "Frost and Lang" as two heads, "criticised and mocked" as two verbs of one clause.</summary>
internal static class Coordination
{
    const int LongestList = 8;

    /// <summary>A nominal head and the nominals joined to it, in text order; clauses joined to it are left out.</summary>
    public static IEnumerable<int> Nominals(Reading reading, DependencyTree tree, int head)
    {
        yield return head;
        var count = 1;
        foreach (var child in tree.Children(head))
            if (child > head && !Conjunctions.Excepts(Joiner(reading, tree, child)) && (tree.Relation(child) == Relation.Conj || tree.Relation(child) is Relation.Appos or Relation.Dep && reading.Tag(tree.LeftEdge(child)) == "CC") && IsNominal(reading, tree, child))
                foreach (var joined in Nominals(reading, tree, child))
                    if (++count <= LongestList)
                        yield return joined;
    }

    /// <summary>The first of the words that a word is joined to: "mocked" in "criticised and mocked" gives "criticised".</summary>
    public static int First(DependencyTree tree, int token)
    {
        for (var steps = 0; steps < LongestList && tree.Relation(token) == Relation.Conj && tree.Head(token) >= 0; steps++)
            token = tree.Head(token);
        return token;
    }

    /// <summary>The word that joins a conjunct to what stands before it, in lower case; empty where only a comma does.</summary>
    public static string Joiner(Reading reading, DependencyTree tree, int conjunct)
    {
        foreach (var child in tree.Children(conjunct))
            if (tree.Relation(child) == Relation.Cc)
                return reading.Words[child];
        return "";
    }

    static bool IsNominal(Reading reading, DependencyTree tree, int token)
    {
        if (reading.PhraseAt(token) < 0 || reading.GroupAt(token) >= 0)
            return false;
        foreach (var child in tree.Children(token))
            if (tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Cop)
                return false;
        return true;
    }
}
