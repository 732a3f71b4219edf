using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// Marks as <see cref="NameKind.Other"/> what is written like an actor's name and is none: court cases ("Roe v. Wade"), laws, treaties,
/// contests and works of engineering ("Affordable Care Act", "Paris Agreement", "Padma Bridge").
/// </summary>
internal static class NoActors
{
    /// <summary>Longer ones are tables or noise, and every case in them would be a walk over all their names.</summary>
    const int LongestSentence = 300;

    static readonly FrozenSet<string> Things = WordLists.Set("laws-events-and-works");

    static readonly FrozenSet<string> Versus = WordLists.Set("versus");

    /// <summary>
    /// What also ends bodies' names, so that only places and peoples before it show a thing:
    /// "Geneva Convention", but "Democratic National Convention".
    /// </summary>
    static readonly FrozenSet<string> Doubtful = WordLists.Set("events-and-bodies");

    /// <param name="words">Of one sentence.</param>
    /// <param name="names">In order; changed in place.</param>
    public static void Mark(ReadOnlySpan<Word> words, List<Name> names)
    {
        for (var i = 0; i < names.Count; i++)
            names[i] = AsThing(words, names[i], i + 1 < names.Count ? names[i + 1].FirstToken : words.Length);
        for (var i = 1; i + 1 < words.Length && words.Length <= LongestSentence; i++)
            if (Versus.Contains(words[i].Normal) && words[i - 1].IsCapitalized && words[i + 1].IsCapitalized)
                MarkCase(names, i);
    }

    /// <summary>Makes one thing of both parties of a court case; bodies and countries that meet in a match stay what they are.</summary>
    static void MarkCase(List<Name> names, int versus)
    {
        var left = names.FindIndex(n => n.EndToken == versus);
        var right = names.FindIndex(n => n.FirstToken == versus + 1);
        if (left >= 0 && right >= 0 && names[left].Kind != NameKind.Person && names[right].Kind != NameKind.Person)
            return;
        var first = left < 0 ? versus - 1 : names[left].FirstToken;
        var whole = new Name(first, right < 0 ? versus + 2 : names[right].EndToken, NameKind.Other);
        names.RemoveAll(n => n.FirstToken < whole.EndToken && n.EndToken > whole.FirstToken);
        var at = names.FindIndex(n => n.FirstToken > whole.FirstToken);
        names.Insert(at < 0 ? names.Count : at, whole);
    }

    /// <summary>The name as a thing where its last word, or the capitalised word after it, says so.</summary>
    static Name AsThing(ReadOnlySpan<Word> words, Name name, int limit)
    {
        if (name.EndToken < limit && IsThing(words[name.EndToken], name.Kind) && name.Kind != NameKind.Person)
            return new Name(name.FirstToken, name.EndToken + 1, NameKind.Other);
        var last = words[name.EndToken - 1];
        var isSurname = name.Kind == NameKind.Person && (last.Phrase & (Phrases.LastName | Phrases.FirstName)) != 0;
        return name.Length > 1 && IsThing(last, name.Kind) && !isSurname ? name with { Kind = NameKind.Other } : name;
    }

    static bool IsThing(Word word, NameKind kind) => word.IsCapitalized && !word.IsUpper && Things.Contains(word.Lower)
        && (kind is NameKind.Location or NameKind.Group || !Doubtful.Contains(word.Lower));
}
