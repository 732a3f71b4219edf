using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>
/// Marks as <see cref="NameKind.Other"/> what is written like an actor's name and is none: court cases ("Roe v. Wade"), laws, treaties,
/// contests and works of engineering ("Affordable Care Act", "Paris Agreement", "Padma Bridge").
/// </summary>
internal static class NoActors
{
    static readonly FrozenSet<string> Things = (
        "act bill law treaty accord accords agreement agreements pact amendment protocol plan deal prize award awards cup olympics games summit "
        + "referendum constitution resolution declaration directive convention war massacre festival election elections "
        + "bridge dam airport prison stadium cemetery highway refinery port station palace").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What also ends bodies' names, so that only places and peoples before it show a thing: "Geneva Convention", but "Democratic National Convention".
    /// </summary>
    static readonly FrozenSet<string> Doubtful = FrozenSet.Create(StringComparer.Ordinal, "convention", "plan", "festival", "awards");

    /// <param name="words">Of one sentence.</param>
    /// <param name="names">In order; changed in place.</param>
    public static void Mark(ReadOnlySpan<Word> words, List<Name> names)
    {
        for (var i = 0; i < names.Count; i++)
            names[i] = AsThing(words, names[i], i + 1 < names.Count ? names[i + 1].FirstToken : words.Length);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind != NameKind.Person)
                continue;
            if (names[i].FirstToken > 0 && IsVersus(words[names[i].FirstToken - 1]))
                Case(names, i, i - 1, names[i].FirstToken - 1);
            else if (names[i].EndToken < words.Length && IsVersus(words[names[i].EndToken]))
                Case(names, i, i + 1, names[i].EndToken);
        }
    }

    /// <summary>Marks a party of a court case, and the other party where it was found.</summary>
    static void Case(List<Name> names, int party, int other, int versus)
    {
        names[party] = names[party] with { Kind = NameKind.Other };
        if (other >= 0 && other < names.Count && (names[other].EndToken == versus || names[other].FirstToken == versus + 1))
            names[other] = names[other] with { Kind = NameKind.Other };
    }

    static bool IsVersus(Word word) => word.Normal is "v." or "v";

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
