using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>
/// Where CoreNLP's trees follow older guidelines than EWT's: a person's name hangs on its first word and not on its last ("flat"), the
/// word before it is its title (nmod:desc), and a passive's "by" marks its agent (obl:agent).
/// </summary>
internal static class SilverStyle
{
    const int NameKind = 4;

    public static TreeSentence AsGold(TreeSentence tree, string[][] rows)
    {
        for (int i = 0, end; i < rows.Length; i = end)
        {
            end = i + 1;
            if (!IsPerson(rows, i))
                continue;
            while (end < rows.Length && IsPerson(rows, end))
                end++;
            TurnName(tree, i, end - 1);
        }

        NameAgents(tree);
        return tree;
    }

    static bool IsPerson(string[][] rows, int i) => rows[i][NameKind] == "PERSON" && rows[i][3].StartsWith("NNP", StringComparison.Ordinal);

    static void TurnName(TreeSentence tree, int first, int last)
    {
        var (heads, relations) = (tree.Heads, tree.Relations);
        for (var i = first; i < last; i++)
            if (heads[i] != last || relations[i] is not (Relation.Compound or Relation.Flat))
                return;
        if (heads[last] >= first && heads[last] < last)
            return;
        (heads[first], relations[first]) = (heads[last], relations[last]);
        for (var i = 0; i < heads.Length; i++)
            if (i != first && heads[i] == last)
                heads[i] = first;
        for (var i = first + 1; i <= last; i++)
            (heads[i], relations[i]) = (first, Relation.Flat);
        if (first > 0 && heads[first - 1] == first && relations[first - 1] == Relation.Compound)
            relations[first - 1] = Relation.NmodDesc;
    }

    static void NameAgents(TreeSentence tree)
    {
        var passive = new bool[tree.Heads.Length + 1];
        for (var i = 0; i < tree.Heads.Length; i++)
            passive[tree.Heads[i]] |= tree.Relations[i] is Relation.AuxPass or Relation.NsubjPass;
        for (var i = 0; i < tree.Heads.Length; i++)
        {
            var phrase = tree.Heads[i];
            var marksPhrase = tree.Relations[i] == Relation.Case && tree.Words[i].Equals("by", StringComparison.OrdinalIgnoreCase);
            if (!marksPhrase || tree.Relations[phrase] != Relation.Obl)
                continue;
            var verb = tree.Heads[phrase];
            if (passive[verb] || tree.Tags[verb] == "VBN" && phrase > verb)
                tree.Relations[phrase] = Relation.OblAgent;
        }
    }
}
