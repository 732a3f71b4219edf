using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Records;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// Finds positions in statements and in the narrator's own sentences. A position in the narrator's words hangs on a statement of its own
/// that is the sentence (<see cref="QuoteType.Reported"/>, no speaker).
/// </summary>
internal static class StanceFinder
{
    public static (IReadOnlyList<SpokenStatement> Statements, IReadOnlyList<IReadOnlyList<Stance>> Stances) Find(
        Reading reading, QuoteMap quotes, Resolver resolver, ActorBook book, List<SpokenStatement> spoken, Boilerplate boilerplate, ExtractionOptions options)
    {
        var voices = new Voices(reading, quotes, resolver, book, spoken);
        var targets = new Targets(reading, resolver, book);
        var implied = options.IncludeImpliedStances ? new ImpliedStances(reading, book).Find(spoken) : [];
        var parts = new SentenceParts(reading, targets, voices, resolver, book);
        var writer = new StanceWriter(reading, targets, voices, parts.Parties, book);
        var found = new FrameStances(parts, writer, options.IncludeImpliedStances).Find()
            .Concat(implied.Select(s => s with { Class = StanceClass.Implied, Rule = ImpliedStances.Rule }))
            .Where(s => !boilerplate.Skips(reading.SentenceOf(s.CueFirst)) && s.Holder != s.Target && (s.Target is null || s.Target.Actor < 0 || s.Target.Actor != s.Holder.Actor))
            .OrderBy(s => s.CueFirst).ThenBy(s => s.Holder.First).ToList();
        var statements = new List<SpokenStatement>(spoken);
        var lists = spoken.ConvertAll(_ => new List<Stance>());
        var reported = new Dictionary<int, int>();
        var inBody = found.Where(s => !IsHeading(reading, s)).Select(Key).ToHashSet();
        foreach (var one in found)
        {
            if (IsHeading(reading, one) && inBody.Contains(Key(one)))
                continue;
            var index = voices.StatementOf(one);
            if (index < 0)
            {
                var sentence = reading.SentenceOf(one.CueFirst);
                if (!reported.TryGetValue(sentence, out index))
                {
                    reported[sentence] = index = statements.Count;
                    statements.Add(Narrated(reading, quotes, sentence));
                    lists.Add([]);
                }
            }

            if (!lists[index].Exists(s => Key(s) == Key(one)))
                lists[index].Add(one);
        }

        var order = Enumerable.Range(0, statements.Count).OrderBy(i => statements[i].Statement.First).ThenByDescending(i => statements[i].Statement.End).ThenBy(i => i).ToList();
        return (order.ConvertAll(i => statements[i]), order.ConvertAll(i => (IReadOnlyList<Stance>)lists[i]));
    }

    static (int Holder, int HolderAt, int Target, string? Topic, Polarity Polarity, bool IsDeed, bool IsThrough) Key(Stance stance) =>
        (stance.Holder.Actor, stance.Holder.Actor < 0 ? stance.Holder.First : 0, stance.Target?.Actor ?? -1, stance.Topic, stance.Polarity, stance.Class == StanceClass.Deed,
            stance.Through is not null);

    static bool IsHeading(Reading reading, Stance stance) => Boilerplate.IsHeading(reading, reading.SentenceAt(stance.CueFirst));

    static SpokenStatement Narrated(Reading reading, QuoteMap quotes, int sentence)
    {
        var range = reading.Sentences[sentence];
        var content = new Content(range.FirstToken, range.EndToken).Trimmed(reading, quotes).Balanced(quotes);
        if (content.IsNone)
            content = new Content(range.FirstToken, range.EndToken);
        return new SpokenStatement(new Statement(content.First, content.End, -1, -1, -1, QuoteType.Reported) { Rule = "narrated", Confidence = 0.8 }, null, null);
    }
}
