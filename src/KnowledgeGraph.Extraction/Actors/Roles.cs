using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Titles before a person's name and appositions around it.</summary>
internal static class Roles
{
    const int LongestRole = 8;

    static readonly FrozenSet<string> CourtesyTitles = WordLists.Set("courtesy-titles");
    static readonly FrozenSet<string> PersonalRelatives = WordLists.Set("personal-relatives");

    public static void Find(Reading reading, ActorBook book)
    {
        foreach (var mention in book.Mentions)
        {
            var actor = book.Actors[mention.Actor];
            if (actor.Kind != ActorKind.Person || reading.PhraseAt(mention.First) is not (>= 0 and var p))
                continue;
            var phrase = reading.Phrases[p];
            var first = phrase.First;
            while (first < mention.First && reading.Tag(first) is "DT" or "PRP$" or "PDT")
                first++;
            var skipped = 0; // characters of a caption run into the title: "smithNorlandic Prime Minister"
            for (var i = first; i < mention.First; i++)
                if (GluedAt(reading.TextOf(i)) is > 0 and var glued)
                    (first, skipped) = (i, glued);
            if (first < mention.First && mention.First - first <= LongestRole && IsRole(reading, mention.First - 1, title: true))
                actor.AddRole(Text(reading, first, mention.First)[skipped..]);
            After(reading, mention, actor);
            Before(reading, phrase, actor);
        }
    }

    /// <summary>"…, the foreign minister of Norland,": from the noun phrase on, with its "of".</summary>
    static void After(Reading reading, Mention mention, Actor actor)
    {
        var comma = mention.End;
        if (reading.Word(comma) is not "," || reading.PhraseAt(comma + 1) is not (>= 0 and var p))
            return;
        while (reading.Phrases[p].IsPossessor && p + 1 < reading.Phrases.Count && reading.Phrases[p + 1].Possessor == p)
            p++;
        var phrase = reading.Phrases[p];
        if (!IsRole(reading, phrase.Head, title: false) || reading.NameAt(phrase.Head) >= 0)
            return;
        var end = phrase.End;
        if (Prepositions.Offices.Contains(reading.Word(end)) && reading.PhraseAt(end + 1) is >= 0 and var of)
            end = reading.Phrases[of].End;
        // without a closing mark it is the next noun of a list
        if (reading.Word(end) is not ("," or "." or ";" or "--" or ")") && !PersonalRelatives.Contains(reading.Word(end))
            || end - phrase.First > LongestRole)
            return;
        var first = reading.FullStart(phrase);
        while (first < phrase.Head && reading.Tag(first) is "DT" or "PRP$")
            first++;
        actor.AddRole(Text(reading, first, end));
    }

    /// <summary>"The party's leader, Ann Smith,".</summary>
    static void Before(Reading reading, NounPhrase name, Actor actor)
    {
        var comma = name.First - 1;
        if (reading.Word(comma) is not "," || reading.PhraseAt(comma - 1) is not (>= 0 and var p) || reading.Word(name.End) is not ("," or "."))
            return;
        var phrase = reading.Phrases[p];
        var start = reading.FullStart(phrase);
        if (phrase.End != comma || !PersonNouns.IsPerson(reading.Words[phrase.Head]) || reading.NameAt(phrase.Head) >= 0
            || !IsOwnedOrDefinite(reading, phrase))
            return;
        while (start < phrase.Head && reading.Tag(start) is "DT" or "PRP$")
            start++;
        actor.AddRole(Text(reading, start, phrase.End));
    }

    static bool IsOwnedOrDefinite(Reading reading, NounPhrase phrase) =>
        phrase.Possessor >= 0 || Determiners.IsDefinite(reading.Word(phrase.First)) || Determiners.IsPossessive(reading.Word(phrase.First));

    static bool IsRole(Reading reading, int token, bool title) =>
        PersonNouns.IsPerson(reading.Words[token])
        || title && char.IsUpper(reading.TextOf(token)[0]) && reading.Tag(token) is "NNP" or "NN"
        && !CourtesyTitles.Contains(reading.Words[token].TrimEnd('.'));

    /// <summary>Where the second word starts in two that lost their blank, or 0.</summary>
    static int GluedAt(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && char.IsLower(word[0]))
                return i;
        return 0;
    }

    static string Text(Reading reading, int first, int end) => Whitespace.Collapse(reading.SpanOf(first, end).Of(reading.Text));
}
