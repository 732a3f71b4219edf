using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// What stands before an acronym in brackets is its long form: "Islamic State of Iraq and the Levant (ISIS)". The tagger often stops at "and";
/// the number of capitals tells how far the name goes, if all but one of them agree. The acronym is the same kind of name.
/// </summary>
internal static class LongForms
{
    const int Shortest = 3;

    static readonly FrozenSet<string> BodyNameWords = WordLists.Set("body-name-words");

    public static List<Name> Extend(ReadOnlySpan<Word> words, List<Name> found)
    {
        var names = new List<Name>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var name = found[i];
            if (name.Kind is not NameKind.Organization || BracketAfter(words, name) is not (> 0 and var bracket) || !IsLongForm(words[name.FirstToken..bracket], words[bracket + 1].Normal))
            {
                names.Add(name);
                continue;
            }

            while (i + 1 < found.Count && found[i + 1].FirstToken <= bracket + 1)
                i++;
            names.Add(name with { EndToken = bracket });
            names.Add(new Name(bracket + 1, bracket + 2, name.Kind));
        }

        return names;
    }

    /// <summary>Where "(ABC)" starts after a name and a few more words; -1 where it does not.</summary>
    static int BracketAfter(ReadOnlySpan<Word> words, Name name)
    {
        for (var i = name.EndToken; i < name.EndToken + 5 && i + 2 < words.Length; i++)
            if (words[i].Normal == "(")
                return words[i + 1].IsUpper && words[i + 1].Normal.Length >= Shortest && words[i + 2].Normal == ")" ? i : -1;
            else if (!words[i].IsCapitalized && !BodyNameWords.Contains(words[i].Lower))
                return -1;
        return -1;
    }

    static bool IsLongForm(ReadOnlySpan<Word> name, string acronym)
    {
        int capitals = 0, agreeing = 0;
        foreach (var word in name)
        {
            if (!word.IsCapitalized)
                continue;
            if (capitals < acronym.Length && char.ToUpperInvariant(word.Normal[0]) == acronym[capitals])
                agreeing++;
            capitals++;
        }

        return capitals == acronym.Length && agreeing >= capitals - 1;
    }
}
