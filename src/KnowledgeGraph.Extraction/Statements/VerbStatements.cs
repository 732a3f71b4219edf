using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Statements that a reporting verb introduces or follows.</summary>
internal sealed class VerbStatements(Reading reading, QuoteMap quotes)
{
    /// <summary>Objects up to this many words say nothing by themselves: "the harbour plan".</summary>
    const int LongestMereObject = 3;

    static readonly FrozenSet<string> Omitting = WordLists.Set("omitting-prepositions");
    static readonly FrozenSet<string> AfterAbstaining = WordLists.Set("abstention-prepositions");
    static readonly FrozenSet<string> Abstaining = WordLists.Set("abstaining-words");
    static readonly FrozenSet<string> Going = WordLists.Set("going-verbs");
    static readonly FrozenSet<string> GoingOn = WordLists.Set("going-on");
    static readonly FrozenSet<string> Continuing = WordLists.Set("continuing-verbs");

    readonly ContentAfter after = new(reading, quotes);
    readonly ContentBefore before = new(reading, quotes);
    readonly ContentAround around = new(reading, quotes);
    readonly ArgumentReader arguments = new(reading, reading.Trees);

    public IEnumerable<Statement> Find()
    {
        for (var g = 0; g < reading.Groups.Count; g++)
        {
            var verb = reading.Groups[g];
            if (quotes.IsQuoted(verb.Main) || verb.Passive || IsAvoided(verb))
                continue;
            var form = reading.Words[verb.Main];
            var frames = ReportingLexicon.Frames(form);
            var phrase = ReportingLexicon.PhraseLength(form, reading.Word(verb.End), reading.Word(verb.End + 1), reading.Word(verb.End + 2));
            if (phrase == 0 && verb.IsFinite && (frames & (ReportingFrame.Clause | ReportingFrame.Quotation)) == 0 && FollowsQuotation(g, verb))
                frames |= ReportingFrame.Quotation;
            if (frames == ReportingFrame.None && phrase == 0 || verb.Form == VerbForm.Infinitive && !GoesOn(verb))
                continue;
            if (Of(g, verb, frames, phrase) is { } statement)
                yield return statement;
        }
    }

    /// <summary>"stopped short of criticising Smith", "without naming him": it was not said.</summary>
    bool IsAvoided(VerbGroup verb) => verb.Form == VerbForm.Gerund && (Omitting.Contains(reading.Word(verb.First - 1))
        || AfterAbstaining.Contains(reading.Word(verb.First - 1)) && Abstaining.Contains(reading.Word(verb.First - 2)));

    /// <summary>“Go and vote,” Smith implored: after a quotation that a comma keeps open, any verb with a speaker reports it.</summary>
    bool FollowsQuotation(int group, VerbGroup verb)
    {
        var near = verb.First - 1;
        while (near > 0 && near > verb.First - 30 && !quotes.IsQuoted(near))
            near--;
        if (near <= 0 || !quotes.IsQuoted(near) || quotes.Quotations[quotes.At(near)] is var quotation && reading.Word(quotation.End - 1) is not ("," or "?" or "!"))
            return false;
        if (near == verb.First - 1 && reading.PhraseAt(verb.End) is >= 0 and var follower && reading.MaySpeak(reading.Phrases[follower]))
            return true; // “…?” wondered Smith
        return SubjectFinder.Of(reading, group) is >= 0 and var subject && reading.FullStart(reading.Phrases[subject]) is var start
            && start == near + 1 && reading.MaySpeak(reading.Phrases[subject]);
    }

    Statement? Of(int index, VerbGroup verb, ReportingFrame frames, int phraseLength)
    {
        if (verb.Negated && (frames & ReportingFrame.Clause) != 0)
            return null;
        var inverted = Inverted(verb, frames);
        if (inverted is not null)
            return inverted;
        var subject = Subject(index, verb);
        if (subject < 0 || reading.Tag(reading.Phrases[subject].Head) == "EX" || quotes.IsQuoted(reading.Phrases[subject].Head))
            return null;
        var speech = (frames & ReportingFrame.Attitude) == 0;
        if (phraseLength > 0)
        {
            var start = verb.End + phraseLength;
            while (start < reading.Count && reading.Words[start] == reading.Words[start - 1])
                start++; // a word set twice
            var found = after.Object(verb, start);
            return found.Content.IsNone ? null : Make(found.Content, subject, verb.Main, verb.End + phraseLength, true, 0.7);
        }

        var following = after.Of(verb, frames);
        var report = reading.FullStart(reading.Phrases[subject]);
        if (speech && (frames & ReportingFrame.Clause) != 0 && verb.IsFinite && report < verb.First && Adjacent(subject, verb) && around.Of(report, verb.End) is { IsNone: false } whole)
            return Make(whole, subject, verb.Main, verb.End, true, 0.85);
        var preceding = report < verb.First && Adjacent(subject, verb) && speech && (frames & ~ReportingFrame.Urged) != 0 ? before.Of(report) : Content.None;
        if (!preceding.IsNone && !before.IsSaid(preceding))
            preceding = Content.None;
        if (!preceding.IsNone && !quotes.IsQuoted(preceding.End - 1) && quotes.QuotedWordsIn(preceding.First, preceding.End) == 0
            && ((frames & (ReportingFrame.Clause | ReportingFrame.Quotation)) == 0 || reading.Tag(report - 1) == "CC"))
            preceding = Content.None; // "China backed the deal, and India welcomed it"
        var quotedBefore = !preceding.IsNone && quotes.IsQuoted(preceding.End - 1) || !preceding.IsNone && quotes.QuotedWordsIn(preceding.First, preceding.End) * 2 > preceding.End - preceding.First;
        if (!preceding.IsNone && (following.Content.IsNone || quotedBefore || !following.IsClause))
        {
            if (!following.Content.IsNone && following.IsClause && quotes.IsQuoted(following.Content.First) && quotedBefore)
                preceding = preceding with { End = following.Content.End };
            else if (!quotedBefore && preceding.End - preceding.First < 3)
                return null;
            return Make(preceding, subject, verb.Main, verb.End, true, quotedBefore ? 0.95 : 0.85) is { } found ? found with { Addressees = following.Addressees } : null;
        }

        if (following.Content.IsNone)
            return null;
        if (IsMereObject(following.Content, frames))
            return null;
        var confidence = !speech ? 0.6 : following.IsClause ? 0.9 : 0.7;
        return Make(following.Content, subject, verb.Main, verb.End, speech, confidence) is { } made ? made with { Addressees = following.Addressees } : null;
    }

    /// <summary>Who reports: the phrase that the chunks give, or the tree's where that one names nobody who may speak.</summary>
    int Subject(int index, VerbGroup verb)
    {
        var near = SubjectFinder.Of(reading, index);
        if (near >= 0 && reading.MaySpeak(reading.Phrases[near]))
            return near;
        foreach (var argument in arguments.Subjects(verb.Main))
            if (near < 0 || reading.MaySpeak(reading.Phrases[argument.Phrase]))
                return argument.Phrase;
        return near;
    }

    /// <summary>"condemned the plan" tells what somebody did, not what he said: the sentence shows the stance, "the plan" would be no statement.</summary>
    bool IsMereObject(Content content, ReportingFrame frames)
    {
        if ((frames & (ReportingFrame.Clause | ReportingFrame.Told | ReportingFrame.Infinitive | ReportingFrame.Quotation)) != 0)
            return false;
        content = content.Trimmed(reading, quotes);
        if (quotes.QuotedWordsIn(content.First, content.End) > 0 || quotes.WordsIn(content.First, content.End) > LongestMereObject)
            return false;
        for (var i = content.First; i < content.End; i++)
            if (reading.GroupAt(i) >= 0)
                return false;
        return true;
    }

    /// <summary>Whether no other verb stands between a subject and its verb ("he said, adding" has one).</summary>
    bool Adjacent(int subject, VerbGroup verb)
    {
        for (var i = verb.First - 1; i >= Math.Max(reading.Phrases[subject].End, verb.First - 40); i--)
            if (reading.GroupAt(i) is >= 0 and var between && reading.Groups[between].IsFinite
                && !Pronouns.MayOpenRelative(reading.Word(reading.Groups[between].First - 1)))
                return false;
        return true;
    }

    /// <summary>"…," said Smith.</summary>
    Statement? Inverted(VerbGroup verb, ReportingFrame frames)
    {
        if ((frames & (ReportingFrame.Clause | ReportingFrame.Quotation)) == 0 || (frames & ReportingFrame.Attitude) != 0 || verb.Form != VerbForm.Finite)
            return null;
        var previous = verb.First - 1;
        if (previous < 0 || !(reading.Words[previous] is "," or "--" or "?" or "!" || quotes.IsQuoted(previous)) || reading.PhraseAt(verb.End) is not (>= 0 and var speaker))
            return null;
        while (reading.Phrases[speaker].IsPossessor && speaker + 1 < reading.Phrases.Count && reading.Phrases[speaker + 1].Possessor == speaker)
            speaker++;
        var phrase = reading.Phrases[speaker];
        if (SubjectFinder.IsTimePhrase(reading, phrase) || reading.Tag(phrase.Head) is "EX"
            || Pronouns.IsObjective(reading.Words[phrase.Head]))
            return null;
        if (around.Of(verb.First, phrase.End) is { IsNone: false } whole)
            return Make(whole, speaker, verb.Main, verb.End, true, 0.85);
        var quoted = quotes.IsQuoted(previous) || quotes.IsQuoted(previous - 1);
        if (!quoted && after.Of(verb, frames).IsClause)
            return null;
        var content = before.Of(verb.First);
        if (content.IsNone || !before.IsSaid(content) || !quoted && content.End - content.First < 4)
            return null;
        if (!quoted && SubjectFinder.Of(reading, reading.GroupAt(verb.First)) is >= 0 and var subject && reading.Phrases[subject].End == previous)
            return null;
        return Make(Joined(content, phrase.End), speaker, verb.Main, verb.End, true, quoted ? 0.95 : 0.8);
    }

    /// <summary>A quotation that goes on after its report in the same sentence: "…," said Smith, "…".</summary>
    Content Joined(Content content, int from)
    {
        var limit = Math.Min(reading.SentenceAt(from - 1).EndToken, from + 40);
        if (quotes.QuotedWordsIn(content.First, content.End) == 0)
            return content;
        for (var i = from; i < limit; i++)
            if (quotes.At(i) is >= 0 and var next && reading.Word(i - 1) is "," or ":" or "--")
                return content with { End = quotes.Quotations[next].End };
            else if (reading.GroupAt(i) >= 0)
                break;
        return content;
    }

    /// <summary>"went on to say", "continued to say".</summary>
    bool GoesOn(VerbGroup verb) =>
        GoingOn.Contains(reading.Word(verb.First - 1)) && Going.Contains(reading.Word(verb.First - 2))
        || Continuing.Contains(reading.Word(verb.First - 1));

    Statement? Make(Content content, int speaker, int cue, int cueEnd, bool speech, double confidence)
    {
        content = content.Trimmed(reading, quotes).Balanced(quotes);
        if (content.IsNone || quotes.WordsIn(content.First, content.End) == 0)
            return null;
        return new Statement(content.First, content.End, speaker, cue, cueEnd, quotes.TypeOf(content.First, content.End)) { Speech = speech, Confidence = confidence };
    }
}
