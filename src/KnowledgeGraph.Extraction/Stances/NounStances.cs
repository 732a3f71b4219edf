using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Stances that nouns show: "Norland's support for the rebels", "voiced criticism of the plan", "an expression of support for him".</summary>
internal sealed class NounStances(Reading reading, Targets targets, Voices voices, ActorBook book)
{
    static readonly HashSet<string> Expressing = [.. (
        "express expresses expressed expressing offer offers offered offering confirm confirms confirmed confirming reaffirm reaffirmed reaffirming reiterate reiterated reiterating pledge pledged pledges pledging "
        + "voice voiced voices voicing declare declared declaring give gave gives given giving lend lent lends announce announced announces announcing promise promised extend extended show showed signal signaled convey conveyed "
        + "repeat repeated repeating renew renewed maintain maintained stress stressed underline underlined withdraw withdrew withdraws withdrawn have has had drop dropped end ended deny denied").Split(' ')];

    static readonly HashSet<string> Carriers = [.. "expression offer show message statement declaration pledge promise sign vote word words letter gesture pledges offers".Split(' ')];

    public IEnumerable<Stance> Find()
    {
        for (var p = 0; p < reading.Phrases.Count; p++)
            if (StanceLexicon.OfNoun(reading.Words[reading.Phrases[p].Head]) is { } word)
                foreach (var stance in Of(p, reading.Phrases[p], word))
                    yield return stance;
    }

    IEnumerable<Stance> Of(int index, NounPhrase noun, StanceWord word)
    {
        var at = noun.End;
        var preposition = reading.Word(at);
        if (Had(index, noun, word) is { } had)
        {
            yield return had;
            yield break;
        }

        if (preposition is not ("for" or "of" or "to" or "against" or "toward" or "towards" or "on" or "with" or "over" or "in") || reading.PhraseAt(at + 1) is not (>= 0 and var targetPhrase))
            yield break;
        if (preposition == "of" && reading.Tag(noun.First) == "DT" && IsGiven(reading.Words[noun.Head]))
        {
            if (Governor(noun) is >= 0 and var having && IsHaving(reading.Words[reading.Groups[having].Main]) && voices.Holder(targets.Owned(targetPhrase)) is { } giver
                && SubjectFinder.Of(reading, having) is >= 0 and var supported && targets.Of(supported) is { } whom)
                yield return StanceBuilder.Of(giver, whom with { End = reading.Phrases[targetPhrase].End }, word.Score, Circumstance.Of(reading, reading.Groups[having]), noun.Head, noun.Head + 1, 0.8);
            yield break; // "the support of Smith" is Smith's
        }

        var score = preposition == "against" && word.Score > 0 ? -0.6 : word.Score;
        var found = targets.From(targetPhrase);
        if (preposition is "for" or "of" or "to" && targets.HeadOfGovernment(targetPhrase) is { } head)
            found.Add(new Target(head, null, reading.Phrases[targets.Owned(targetPhrase)].End, 0.6));
        if (found.Count == 0)
            yield break;
        var verb = Governor(noun);
        var circumstance = verb >= 0 ? Circumstance.Of(reading, reading.Groups[verb]) : new Circumstance(false, Modality.Asserted);
        if (verb >= 0 && Circumstance.Denies(reading.Words[reading.Groups[verb].Main]))
            circumstance = circumstance with { Negated = !circumstance.Negated };
        foreach (var holder in Holders(index, noun, verb))
            foreach (var target in found)
                yield return StanceBuilder.Of(holder, target, score, circumstance, noun.Head, at + 1, target.Weight < 0.7 ? 0.5 : 0.8);
    }

    /// <summary>"Smith has my support", "the plan enjoys the union's backing": the owner holds it, toward the one who has it.</summary>
    Stance? Had(int index, NounPhrase noun, StanceWord word)
    {
        if (Governor(noun) is not (>= 0 and var verb) || !IsHaving(reading.Words[reading.Groups[verb].Main])
            || voices.Owner(index) is not { } holder || SubjectFinder.Of(reading, verb) is not (>= 0 and var subject) || targets.Of(subject) is not { } target)
            return null;
        return StanceBuilder.Of(holder, target with { End = noun.End }, word.Score, Circumstance.Of(reading, reading.Groups[verb]), noun.Head, noun.Head + 1, 0.8);
    }

    static bool IsHaving(string verb) => verb is "has" or "have" or "had" or "having" or "enjoy" or "enjoys" or "enjoyed" or "won" or "win" or "wins";

    static bool IsGiven(string noun) => noun is "support" or "backing" or "confidence" or "trust" or "loyalty" or "approval" or "sympathy" or "gratitude" or "respect" or "admiration" or "opposition" or "endorsement";

    /// <summary>The verb whose object the noun is, or -1.</summary>
    int Governor(NounPhrase noun)
    {
        var i = reading.FullStart(noun) - 1;
        while (i >= 0 && (reading.Tag(i) is "RB" or "``" or "''" || reading.Word(i) is "\""))
            i--;
        return reading.GroupAt(i);
    }

    IEnumerable<Mention> Holders(int index, NounPhrase noun, int verb)
    {
        var owner = voices.Owner(index);
        var before = reading.FullStart(noun) - 1;
        if (verb >= 0 && Expressing.Contains(reading.Words[reading.Groups[verb].Main]) && !reading.Groups[verb].Passive)
        {
            // "Putin offered Russia's support": who offers it holds it, and so does the body in whose name he speaks
            var speaker = voices.Holder(SubjectFinder.Of(reading, verb));
            if (speaker is not null)
                yield return speaker;
            if (owner is { Actor: >= 0 } && owner.Actor != speaker?.Actor && (speaker is null || book.Actors[owner.Actor].Kind is ActorKind.Country or ActorKind.Organization))
                yield return owner;
            yield break;
        }

        if (owner is not null)
        {
            yield return owner;
            yield break;
        }

        if (reading.Word(before) == "of" && reading.PhraseAt(before - 1) is >= 0 and var carrier && Carriers.Contains(reading.Words[reading.Phrases[carrier].Head]))
        {
            if (voices.Owner(carrier) is { } person)
                yield return person;
            else if (Governor(reading.Phrases[carrier]) is >= 0 and var giver && voices.Holder(SubjectFinder.Of(reading, giver)) is { } subject)
                yield return subject;
            yield break;
        }

        // "spoke in support of", "in opposition to"
        if (reading.Word(before) is "in" && noun.First == noun.Head && PreviousGroup(before) is >= 0 and var action && voices.Holder(SubjectFinder.Of(reading, action)) is { } actor)
            yield return actor;
    }

    int PreviousGroup(int before)
    {
        for (var i = before - 1; i >= Math.Max(reading.SentenceAt(before).FirstToken, before - 6); i--)
            if (reading.GroupAt(i) >= 0)
                return reading.GroupAt(i);
        return -1;
    }
}
