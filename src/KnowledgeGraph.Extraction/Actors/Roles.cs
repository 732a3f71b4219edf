using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Titles before a person's name and appositions around it.</summary>
internal static class Roles
{
    const int LongestRole = 8;
    const int ShortestHeadline = 5;
    const int LongerThanParticles = 4;
    const int ShortestAbbreviation = 3;

    static readonly FrozenSet<string> CourtesyTitles = WordLists.Set("courtesy-titles");
    static readonly FrozenSet<string> PersonalRelatives = WordLists.Set("personal-relatives");

    public static void Find(Reading reading, ActorBook book)
    {
        foreach (var mention in book.Mentions)
        {
            var actor = book.Actors[mention.Actor];
            if (actor.Kind != ActorKind.Person || reading.PhraseAt(mention.First) is not (>= 0 and var p))
                continue;
            Title(reading, mention, reading.Phrases[p], actor);
            After(reading, mention, actor);
            Before(reading, reading.Phrases[p], actor);
        }
    }

    /// <summary>"Norlandic Prime Minister Ann Smith", "Secretary of State Ann Smith".</summary>
    static void Title(Reading reading, Mention mention, NounPhrase phrase, Actor actor)
    {
        var head = mention.First - 1;
        if (head < phrase.First)
            return;
        if (OfficeOver(reading, phrase.First) is >= 0 and var office)
        {
            actor.AddRole(Text(reading, TitleStart(reading, office), mention.First));
            return;
        }

        if (!IsTitle(reading, head))
            return;
        var first = Math.Max(phrase.First, TitleStart(reading, head));
        var skipped = 0; // characters of a caption run into the title: "smithNorlandic Prime Minister"
        for (var i = first; i <= head; i++)
            if (GluedAt(reading.TextOf(i)) is > 0 and var glued)
                (first, skipped) = (i, glued);
        if (mention.First - first <= LongestRole)
            actor.AddRole(Text(reading, first, mention.First)[skipped..]);
    }

    /// <summary>The office that goes on in the words before a name: "<i>Secretary</i> of State Ann Smith"; -1 where there is none.</summary>
    static int OfficeOver(Reading reading, int first) =>
        first > 1 && Prepositions.Offices.Contains(reading.Word(first - 1)) && char.IsUpper(reading.TextOf(first - 2)[0]) && PersonNouns.IsPerson(reading.Words[first - 2])
            ? first - 2
            : -1;

    /// <summary>
    /// Where a title begins. Before a title with a capital, small letters only describe ("former President"): a noun or verb there belongs to the clause
    /// ("Latinos support President Smith"). In a headline everything has a capital, so that the title stands alone there.
    /// </summary>
    static int TitleStart(Reading reading, int head)
    {
        if (IsHeadline(reading, head))
            return head;
        var isOffice = char.IsUpper(reading.TextOf(head)[0]);
        var first = head;
        while (first > reading.SentenceAt(head).FirstToken && reading.PhraseAt(first - 1) == reading.PhraseAt(head) && Modifies(reading, first - 1, isOffice))
            first--;
        return first;
    }

    static bool Modifies(Reading reading, int token, bool isOffice) => reading.Tag(token) switch
    {
        "JJ" or "JJR" or "JJS" or "VBN" or "POS" => true,
        "NNP" or "NNPS" or "NN" or "NNS" => !isOffice || char.IsUpper(reading.TextOf(token)[0]) && !Headlines.IsWeekday(reading.Word(token)!),
        _ => false,
    };

    /// <summary>Whether every word of the sentence has a capital, but for short ones: "Smith Names Lind to the Court".</summary>
    static bool IsHeadline(Reading reading, int token)
    {
        var sentence = reading.SentenceAt(token);
        var words = 0;
        for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.Length; i++)
        {
            var text = reading.TextOf(i);
            if (char.IsLower(text[0]) && text.Length >= LongerThanParticles)
                return false;
            if (char.IsLetter(text[0]))
                words++;
        }

        return words >= ShortestHeadline;
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
        if (!PersonNouns.IsPerson(reading.Words[phrase.Head]) || reading.NameAt(phrase.Head) >= 0)
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

    /// <summary>A noun for a person, or an abbreviated office: "Sen."</summary>
    static bool IsTitle(Reading reading, int token)
    {
        var text = reading.TextOf(token);
        return PersonNouns.IsPerson(reading.Words[token])
            || char.IsUpper(text[0]) && text.Length >= ShortestAbbreviation && text[^1] == '.' && text.IndexOf('.') == text.Length - 1
            && !CourtesyTitles.Contains(reading.Words[token].TrimEnd('.'));
    }

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
