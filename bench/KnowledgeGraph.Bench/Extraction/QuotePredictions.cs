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

    /// <summary>The record gives one span from first to last word; a report inside it ("…," she said, "…") is cut out for the scorer.</summary>
    static IEnumerable<Span> Parts(StatementRecord statement, MentionRecord? speaker)
    {
        if (speaker is null || statement.Cue is null || !statement.Span.Contains(speaker.Span))
            return [statement.Span];
        var from = Math.Max(statement.Span.Start, speaker.Span.Start - statement.Cue.Length - 1);
        var cue = statement.Text.IndexOf(statement.Cue, from - statement.Span.Start, StringComparison.Ordinal);
        if (cue < 0 || cue + statement.Span.Start > speaker.Span.End + 40)
            return [statement.Span];
        var (start, end) = (Math.Min(cue + statement.Span.Start, speaker.Span.Start), Math.Max(cue + statement.Span.Start + statement.Cue.Length, speaker.Span.End));
        return [new Span(statement.Span.Start, start), new Span(end, statement.Span.End)];
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
