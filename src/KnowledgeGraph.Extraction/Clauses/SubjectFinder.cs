using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Finds the noun phrase that is a verb group's subject by walking left over what may stand between them:
/// adverbs, prepositional phrases, appositions, relative clauses, coordinated verbs.
/// </summary>
internal static class SubjectFinder
{
    /// <summary>No subject is sought further to the left, which bounds the work per verb.</summary>
    const int Reach = 80;

    static readonly FrozenSet<string> TimeWords = WordLists.Set("time-words");
    static readonly FrozenSet<string> Sequences = WordLists.Set("sequence-adverbs");
    static readonly FrozenSet<string> AppositionOpeners = WordLists.Set("apposition-openers");

    /// <returns>The index of the subject's phrase, or -1.</returns>
    public static int Of(Reading reading, int group)
    {
        for (var hops = 0; hops < 6 && group >= 0; hops++)
        {
            var verb = reading.Groups[group];
            var first = Math.Max(reading.SentenceAt(verb.First).FirstToken, verb.First - Reach);
            var phrase = Left(reading, verb, first, out var controller);
            if (phrase >= 0)
                return phrase;
            if (controller < 0)
                return -1;
            group = controller;
        }

        return -1;
    }

    /// <param name="controller">The verb group whose subject this one shares, or -1.</param>
    static int Left(Reading reading, VerbGroup verb, int first, out int controller)
    {
        controller = -1;
        var i = verb.First - 1;
        while (i >= first && (reading.Tag(i) is "RB" or "RBR" || Sequences.Contains(reading.Word(i)) || IsTime(reading, i)))
            i--;
        if (i < first)
            return -1;
        if (verb.Form is VerbForm.Infinitive)
        {
            controller = PreviousGroup(reading, i, first);
            return ObjectControl(reading, controller, i);
        }

        if (IsRelative(reading, i))
            return Antecedent(reading, i - 1, first);
        if (verb.Form is VerbForm.Participle && reading.PhraseAt(i) is >= 0 and var modified && !reading.Phrases[modified].IsPossessor)
            return modified;
        if (verb.Form is VerbForm.Gerund && Prepositions.Relational.Contains(reading.Word(i))
            && Accused(reading, i - 1) is >= 0 and var accused)
            return accused;
        if (verb.Form is VerbForm.Gerund && reading.PhraseAt(i) is >= 0 and var doing && IsThing(reading, reading.Phrases[doing]))
            return doing; // "vetoed the bill ending the tax"
        if (verb.Form is VerbForm.Gerund || reading.Tag(i) is "CC" || reading.Word(i) is "," && reading.Tag(i - 1) is "CC")
        {
            controller = PreviousFinite(reading, i, first);
            if (controller >= 0)
                return -1;
            return verb.Form is VerbForm.Gerund ? FollowingSubject(reading, verb) : -1;
        }

        return Nominal(reading, i, first, out controller);
    }

    /// <summary>"urged Smith to go": who shall go is the object.</summary>
    static int ObjectControl(Reading reading, int controller, int i)
    {
        if (controller < 0 || reading.PhraseAt(i) < 0)
            return -1;
        var phrase = reading.PhraseAt(i);
        return reading.Phrases[phrase].First >= reading.Groups[controller].End ? phrase : -1;
    }

    /// <summary>Whether a phrase is an object that a gerund after it describes; not what somebody says or writes ("a letter praising Smith"), nor a time.</summary>
    static bool IsThing(Reading reading, NounPhrase phrase) => reading.Tag(phrase.Head) is "NN" or "NNS" && reading.Tag(phrase.First) is "DT" or "PRP$" && !PersonNouns.IsUtterance(reading.Words[phrase.Head])
        && !ReportingLexicon.IsNoun(reading.Words[phrase.Head], out _) && !PersonNouns.IsPerson(reading.Words[phrase.Head]) && !PersonNouns.IsGroup(reading.Words[phrase.Head]) && !IsTimePhrase(reading, phrase)
        && reading.GroupAt(reading.FullStart(phrase) - 1) >= 0;

    /// <summary>"accused Smith of lying", "thanked Smith for staying": who did it is the object.</summary>
    static int Accused(Reading reading, int i)
    {
        if (reading.PhraseAt(i) is not (>= 0 and var phrase) || reading.Phrases[phrase].IsPossessor)
            return -1;
        var range = reading.Phrases[phrase];
        return reading.GroupAt(reading.FullStart(range) - 1) >= 0 && reading.MaySpeak(range) ? phrase : -1;
    }

    static int Nominal(Reading reading, int i, int first, out int controller)
    {
        controller = -1;
        var best = -1;
        for (var steps = 0; i >= first && steps < 24; steps++)
        {
            if (reading.Word(i) is "," or "--" or "-" or ";")
            {
                if (best >= 0)
                    return best;
                var opening = OpeningComma(reading, i - 1, first);
                if (opening < 0)
                {
                    if (steps == 0 && reading.Word(i) is "," && PreviousFinite(reading, i, first) is >= 0 and var shared)
                    {
                        controller = shared; // headlines: "Smith meets Jones, offers support"
                        return -1;
                    }

                    i--; // "In Rome, said": a lone comma
                    continue;
                }

                i = opening - 1;
                continue;
            }

            if (reading.Word(i) is ")" or "]")
            {
                while (i >= first && reading.Word(i) is not ("(" or "["))
                    i--;
                i--;
                continue;
            }

            var phrase = reading.PhraseAt(i);
            if (phrase < 0)
            {
                if (best >= 0)
                    return best;
                if (reading.Tag(i) is "JJ" or "RB" or "VBN" or "IN" or "RP" or "CD" || IsMark(reading.Word(i)))
                {
                    i--;
                    continue;
                }

                if (reading.GroupAt(i) >= 0)
                {
                    var between = reading.Groups[reading.GroupAt(i)];
                    // "officials briefed on the matter said", "a man who met him said"
                    if (between.Form is VerbForm.Participle or VerbForm.Gerund)
                    {
                        i = between.First - 1;
                        continue;
                    }

                    if (IsRelative(reading, between.First - 1))
                        return Antecedent(reading, between.First - 2, first);
                    controller = reading.GroupAt(i);
                }

                return -1;
            }

            var candidate = reading.Phrases[phrase];
            if (IsTimePhrase(reading, candidate))
            {
                i = candidate.First - 1;
                if (i >= first && reading.Tag(i) == "IN")
                    i--;
                continue;
            }

            var before = reading.FullStart(candidate) - 1;
            best = phrase;
            if (before >= first && (reading.Tag(before) is "IN" or "TO") && !Conjunctions.Subordinates(reading.Word(before)))
            {
                // inside a prepositional phrase: its noun is further left, if there is one
                var outer = before - 1;
                while (outer >= first && (reading.Tag(outer) is "IN" or "TO" or "RB" or "JJ" or "VBN" or "VBG" || IsReduced(reading, outer)))
                    outer--;
                if (outer >= first && reading.PhraseAt(outer) >= 0)
                {
                    i = outer;
                    continue;
                }

                if (outer >= first && reading.GroupAt(outer) >= 0)
                {
                    var inner = reading.Groups[reading.GroupAt(outer)];
                    if (IsRelative(reading, inner.First - 1))
                        return Antecedent(reading, inner.First - 2, first) is >= 0 and var antecedent ? antecedent : best;
                }

                return best;
            }

            if (before >= first && reading.GroupAt(before) >= 0 && IsRelative(reading, reading.Groups[reading.GroupAt(before)].First - 1))
                return Renamed(reading, Antecedent(reading, reading.Groups[reading.GroupAt(before)].First - 2, first) is >= 0 and var head ? head : best, first);
            if (before > first && reading.Tag(before) is "CC" && reading.PhraseAt(before - 1) >= 0 && !reading.Phrases[reading.PhraseAt(before - 1)].IsPossessor
                && StartsClause(reading, reading.PhraseAt(before - 1), first))
                return reading.PhraseAt(before - 1);
            return Renamed(reading, best, first);
        }

        return best;
    }

    /// <summary>"Silver, the guru who founded the site wrote": the name before the comma, unless a preposition governs it.</summary>
    static int Renamed(Reading reading, int phrase, int first)
    {
        var comma = reading.FullStart(reading.Phrases[phrase]) - 1;
        if (comma <= first || reading.Word(comma) is not "," || reading.Tag(reading.Phrases[phrase].First) != "DT" || reading.PhraseAt(comma - 1) is not (>= 0 and var named))
            return phrase;
        var before = reading.FullStart(reading.Phrases[named]) - 1;
        return reading.NameAt(comma - 1) >= 0 && (before < first || IsMark(reading.Word(before))) ? named : phrase;
    }

    static bool IsReduced(Reading reading, int token) => reading.GroupAt(token) >= 0 && reading.Groups[reading.GroupAt(token)].Form is VerbForm.Participle or VerbForm.Gerund;

    /// <summary>Whether nothing that could govern it stands before a phrase: then it is the first of two joined subjects.</summary>
    static bool StartsClause(Reading reading, int phrase, int first)
    {
        var before = reading.FullStart(reading.Phrases[phrase]) - 1;
        return before < first || reading.Word(before) is "," or "\"" or "''" or ";"
            || Conjunctions.Coordinates(reading.Word(before)) || Conjunctions.Subordinates(reading.Word(before));
    }

    /// <summary>The comma that opens an apposition or a relative clause which ends at <paramref name="last"/>, or -1.</summary>
    static int OpeningComma(Reading reading, int last, int first)
    {
        for (var i = last; i > first; i--)
        {
            if (IsMark(reading.Word(i)) && reading.Tag(i) != "POS")
                return -1;
            if (reading.Word(i) is not ("," or "--" or "-") || reading.PhraseAt(i - 1) < 0 && reading.Word(i - 1) is not ")")
                continue;
            var next = reading.Word(i + 1);
            if (AppositionOpeners.Contains(next) || reading.Tag(i + 1)
                is "CD" or "NN" or "NNP" or "NNS" or "JJ" or "VBG" or "VBN" or "IN" or "RB" or "PRP$" or "DT" or "TO" or "NNPS")
                return i;
        }

        return -1;
    }

    static bool IsMark(string word) => word is "\"" or "''" or "``" or "'";

    static bool IsRelative(Reading reading, int i) => reading.Tag(i) is "WP" or "WDT" || Pronouns.IsRelative(reading.Word(i));

    static int Antecedent(Reading reading, int i, int first)
    {
        while (i >= first && (reading.PhraseAt(i) < 0 || IsTimePhrase(reading, reading.Phrases[reading.PhraseAt(i)])))
        {
            if (reading.GroupAt(i) >= 0)
                return -1;
            i--;
        }

        return i < first ? -1 : reading.PhraseAt(i);
    }

    static int PreviousGroup(Reading reading, int i, int first)
    {
        while (i >= first && reading.GroupAt(i) < 0)
            i--;
        return i < first ? -1 : reading.GroupAt(i);
    }

    static int PreviousFinite(Reading reading, int i, int first)
    {
        for (var group = PreviousGroup(reading, i, first); group >= 0; group = PreviousGroup(reading, reading.Groups[group].First - 1, first))
            if (reading.Groups[group].IsFinite && !IsRelative(reading, reading.Groups[group].First - 1))
                return group;
        return -1;
    }

    /// <summary>"Speaking in Beijing, the minister said": the subject comes after the comma.</summary>
    static int FollowingSubject(Reading reading, VerbGroup verb)
    {
        var end = Math.Min(reading.SentenceAt(verb.First).EndToken, verb.End + Reach / 2);
        for (var i = verb.End; i + 1 < end; i++)
            if (reading.Word(i) == "," && reading.PhraseAt(i + 1) >= 0)
                return Owned(reading, reading.PhraseAt(i + 1));
        return -1;
    }

    static int Owned(Reading reading, int phrase)
    {
        while (reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        return phrase;
    }

    public static bool IsTime(Reading reading, int token) => TimeWords.Contains(reading.Word(token));

    public static bool IsTimePhrase(Reading reading, NounPhrase phrase) => TimeWords.Contains(reading.Word(phrase.Head)) || reading.Tag(phrase.Head) == "CD" && phrase.End - phrase.First == 1;
}
