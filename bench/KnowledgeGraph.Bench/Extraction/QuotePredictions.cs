using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>A record's statements as <c>score_quotes.py</c> reads them.</summary>
static class QuotePredictions
{
    public static IEnumerable<object> Of(ExtractionRecord record)
    {
        var mentions = record.Mentions.ToDictionary(m => m.Id);
        var actors = record.Actors.ToDictionary(a => a.Id);
        foreach (var statement in record.Statements.Where(s => s.QuoteType != QuoteType.Reported))
        {
            var speaker = statement.Speaker is { } id ? mentions[id] : null;
            yield return new
            {
                content = Parts(statement, speaker).Select(ExtractionPredictions.Offsets),
                source = speaker is null ? [] : new[] { ExtractionPredictions.Offsets(speaker.Span) },
                source_name = speaker?.Actor is { } actor ? actors[actor].Name : null,
                cue = Cue(record, statement, speaker) is { } cue ? new[] { ExtractionPredictions.Offsets(cue) } : null,
            };
        }
    }

    /// <summary>The record gives one span from first to last word; what stands unquoted between the quotations of a direct one is cut out for the scorer.</summary>
    static IEnumerable<Span> Parts(StatementRecord statement, MentionRecord? speaker)
    {
        if (statement.QuoteType is not (QuoteType.Direct or QuoteType.Mixed) || speaker is null || !statement.Span.Contains(speaker.Span))
            return [statement.Span];
        var at = speaker.Span.Start - statement.Span.Start;
        var closing = statement.Text.AsSpan(0, at).LastIndexOfAny("”\"»'");
        var opening = statement.Text.AsSpan(at + speaker.Text.Length).IndexOfAny("“\"«'");
        if (closing <= 0 || opening < 0)
            return [statement.Span];
        var reopened = statement.Span.Start + at + speaker.Text.Length + opening;
        return [new Span(statement.Span.Start, statement.Span.Start + closing), new Span(reopened + 1, statement.Span.End)];
    }

    /// <summary>The cue's occurrence nearest to the content or the speaker.</summary>
    static Span? Cue(ExtractionRecord record, StatementRecord statement, MentionRecord? speaker)
    {
        if (statement.Cue is null || record.Article.Text is not { } text)
            return null;
        var near = speaker?.Span ?? statement.Span;
        var from = Math.Max(0, near.Start - 60);
        Span? best = null;
        for (var at = text.IndexOf(statement.Cue, from, StringComparison.Ordinal); at >= 0 && at < near.End + 400; at = text.IndexOf(statement.Cue, at + 1, StringComparison.Ordinal))
            if (best is null || Distance(at) < Distance(best.Value.Start))
                best = new Span(at, at + statement.Cue.Length);
        return best;

        int Distance(int at) => Math.Min(Math.Abs(at - near.End), Math.Abs(at + statement.Cue.Length - near.Start));
    }
}
