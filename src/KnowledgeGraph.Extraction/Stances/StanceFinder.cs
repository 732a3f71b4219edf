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
        var voices = new Voices(reading, quotes, resolver, spoken);
        var targets = new Targets(reading, resolver, book);
        var implied = options.IncludeImpliedStances ? new ImpliedStances(reading, book).Find(spoken) : [];
        var found = Named("verb-object", new VerbStances(reading, targets, voices).Find())
            .Concat(Named("noun", new NounStances(reading, targets, voices, book).Find()))
            .Concat(Named("predicate", new PredicateStances(reading, targets, voices).Find()))
            .Concat(Named("agent", new AgentStances(reading, targets, voices).Find()))
            .Concat(Named("implied-tone", implied).Select(s => s with { Class = StanceClass.Implied }))
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
            var stance = index >= 0 && IsDenied(reading, spoken[index].Statement, one) ? one.Denied() : one;
            if (index < 0)
            {
                var sentence = reading.SentenceOf(stance.CueFirst);
                if (!reported.TryGetValue(sentence, out index))
                {
                    reported[sentence] = index = statements.Count;
                    statements.Add(Narrated(reading, quotes, sentence));
                    lists.Add([]);
                }
            }

            if (!lists[index].Exists(s => Key(s) == Key(stance)))
                lists[index].Add(stance);
        }

        var order = Enumerable.Range(0, statements.Count).OrderBy(i => statements[i].Statement.First).ThenByDescending(i => statements[i].Statement.End).ThenBy(i => i).ToList();
        return (order.ConvertAll(i => statements[i]), order.ConvertAll(i => (IReadOnlyList<Stance>)lists[i]));
    }

    static IEnumerable<Stance> Named(string rule, IEnumerable<Stance> stances) => stances.Select(s => s with { Rule = rule });

    static (int Holder, int HolderAt, int Target, string? Topic, Polarity Polarity) Key(Stance stance) =>
        (stance.Holder.Actor, stance.Holder.Actor < 0 ? stance.Holder.First : 0, stance.Target?.Actor ?? -1, stance.Topic, stance.Polarity);

    /// <summary>"denied reports that the group opposed the plan": whoever speaks says that it is not so.</summary>
    static bool IsDenied(Reading reading, Statement statement, Stance stance)
    {
        if (stance.Negated || statement.CueFirst < 0 || stance.CueFirst < statement.First || stance.CueFirst >= statement.End)
            return false;
        var cue = reading.Words[statement.CueFirst];
        return cue is "denied" or "denies" or "denying" or "refuted" or "refutes" or "rebutted"
            || cue is "rejected" or "rejects" or "rejecting" or "dismissed" or "dismisses" or "dismissing" or "disputed" or "disputes" or "disputing"
            && Enumerable.Range(statement.First, Math.Min(3, statement.Length)).Any(i => reading.Words[i] is "reports" or "report" or "claim" or "claims" or "allegation" or "allegations" or "suggestion" or "suggestions" or "accusation" or "accusations" or "rumours" or "rumors");
    }

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
