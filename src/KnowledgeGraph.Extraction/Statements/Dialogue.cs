using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>
/// Statements of interviews and transcripts, where a label in front of a paragraph says who speaks, and of posts under their writer's name.
/// A paragraph without a label goes on with the turn before it, where another label follows or the speaker says "I". Linear.
/// </summary>
internal sealed class Dialogue
{
    const int FewestTurns = 2;
    const double Confidence = 0.8;

    static readonly FrozenSet<string> InterviewVerbs = WordLists.VerbForms("interview-verbs");
    static readonly FrozenSet<string> Interviewers = WordLists.Set("interviewer-nouns");

    readonly Reading reading;
    readonly QuoteMap quotes;
    readonly List<(int First, int End)> paragraphs = [];
    readonly TurnLabel?[] labels;

    public Dialogue(Reading reading, QuoteMap quotes)
    {
        (this.reading, this.quotes) = (reading, quotes);
        foreach (var sentence in reading.Sentences)
            if (paragraphs.Count > 0 && reading.ParagraphOf(paragraphs[^1].First) == sentence.Paragraph)
                paragraphs[^1] = (paragraphs[^1].First, sentence.EndToken);
            else
                paragraphs.Add((sentence.FirstToken, sentence.EndToken));
        var found = new TurnLabels(reading);
        labels = [.. paragraphs.Select(paragraph => found.At(paragraph.First, paragraph.End))];
    }

    public IEnumerable<Statement> Find() => Turns().Concat(Posts());

    IEnumerable<Statement> Turns()
    {
        var first = Array.FindIndex(labels, label => label is not null);
        var last = Array.FindLastIndex(labels, label => label is not null);
        var count = labels.Count(label => label is not null);
        if (count < FewestTurns || 2 * count <= last - first)
            yield break;
        var answer = Array.FindIndex(labels, label => label?.Kind == TurnKind.Answer);
        var asked = answer >= 0 ? Interviewee(answer, last) : -1;
        var speaker = -1;
        for (var p = first; p < paragraphs.Count; p++)
        {
            var start = paragraphs[p].First;
            if (labels[p] is { } label)
                (speaker, start) = (label.Kind == TurnKind.Answer ? asked : label.Speaker, label.Content);
            else if (p > last && !SaysI(p))
                yield break;
            if (speaker >= 0 && Of(start, paragraphs[p].End, speaker, "turn-content") is { } statement)
                yield return statement;
        }
    }

    /// <summary>Whom the paragraphs around the turns name most, interviewers left out; else whom a question addresses; or -1.</summary>
    int Interviewee(int answer, int last)
    {
        var named = new Dictionary<string, (int Phrase, int Count)>(StringComparer.Ordinal);
        var addressed = -1;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var isAround = p < answer && labels[p] is null || p > last && !SaysI(p);
            foreach (var name in PersonsIn(paragraphs[p]))
            {
                var phrase = reading.PhraseAt(name.EndToken - 1);
                var surname = reading.Words[name.EndToken - 1];
                if (isAround && !Interviews(name))
                    named[surname] = named.TryGetValue(surname, out var known) ? (known.Phrase, known.Count + 1) : (phrase, 1);
                else if (addressed < 0 && labels[p]?.Kind == TurnKind.Other && IsAddressed(phrase))
                    addressed = phrase;
            }
        }

        return named.Count == 0 ? addressed : named.Values.MaxBy(person => (person.Count, -person.Phrase)).Phrase;
    }

    IEnumerable<Name> PersonsIn((int First, int End) paragraph)
    {
        for (var i = paragraph.First; i < paragraph.End; i++)
            if (reading.NameAt(i) is >= 0 and var n && reading.Names[n] is { Kind: NameKind.Person } name && name.FirstToken == i
                && reading.PhraseAt(name.EndToken - 1) >= 0)
                yield return name;
    }

    /// <summary>"reporter Paul Heym", "Paul Heym of the Post interviewed".</summary>
    bool Interviews(Name name)
    {
        if (Interviewers.Contains(reading.Word(name.FirstToken - 1)))
            return true;
        for (var i = name.EndToken; i < Math.Min(name.EndToken + 5, reading.SentenceAt(name.FirstToken).EndToken); i++)
            if (reading.GroupAt(i) is >= 0 and var group)
                return InterviewVerbs.Contains(reading.Words[reading.Groups[group].Main]) && !reading.Groups[group].Passive;
        return false;
    }

    /// <summary>"Mayor Reyes, why …", "…, Mr. Odum?"</summary>
    bool IsAddressed(int phrase) => reading.Word(reading.Phrases[phrase].End) == "," || reading.Word(reading.FullStart(reading.Phrases[phrase]) - 1) == ",";

    bool SaysI(int paragraph)
    {
        for (var i = paragraphs[paragraph].First; i < paragraphs[paragraph].End; i++)
            if (Pronouns.IsFirstPerson(reading.Words[i]) && !quotes.IsQuoted(i))
                return true;
        return false;
    }

    /// <summary>"Ann Smith (@annsmith)" above or, after a dash, below what she wrote.</summary>
    IEnumerable<Statement> Posts()
    {
        for (var p = 0; p < paragraphs.Count; p++)
        {
            if (Writer(paragraphs[p], out var isBelow) is not (>= 0 and var writer))
                continue;
            var post = isBelow ? p - 1 : p + 1;
            if (post >= 0 && post < paragraphs.Count && labels[post] is null && Of(paragraphs[post].First, paragraphs[post].End, writer, "post-content") is { } statement)
                yield return statement;
        }
    }

    /// <summary>The phrase that names a post's writer, where a paragraph is nothing but the name, the account and perhaps a time; else -1.</summary>
    int Writer((int First, int End) paragraph, out bool isBelow)
    {
        const int Longest = 16;
        isBelow = TurnLabels.IsDash(reading.Words[paragraph.First]);
        var first = isBelow ? paragraph.First + 1 : paragraph.First;
        if (paragraph.End - first is < 2 or > Longest || reading.NameAt(first) is not (>= 0 and var n))
            return -1;
        var name = reading.Names[n];
        var account = reading.Word(name.EndToken) == "(" ? name.EndToken + 1 : name.EndToken;
        return account < paragraph.End && reading.TextOf(account)[0] == '@' ? reading.PhraseAt(name.EndToken - 1) : -1;
    }

    Statement? Of(int first, int end, int speaker, string rule)
    {
        var content = new Content(first, end).Trimmed(reading, quotes).Balanced(quotes);
        return content.IsNone || quotes.WordsIn(content.First, content.End) < 2
            ? null
            : new Statement(content.First, content.End, speaker, -1, -1, quotes.TypeOf(content.First, content.End)) { Rule = rule, Confidence = Confidence };
    }
}
