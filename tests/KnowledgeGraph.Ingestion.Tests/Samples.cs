using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Tests;

internal static class Samples
{
    /// <summary>An article in which somebody says something in favour of a plan.</summary>
    public static ExtractionRecord Says(int number, string speaker, string words = "The plan is good for all of us", string? source = "Outlet", string published = "2026-05-01")
    {
        var text = $"{speaker} said: {words}.";
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new ExtractionRecord
        {
            Article = new ArticleRecord($"https://outlet.example/{number}", $"Piece {number}", source is null ? null : new SourceRecord(source, null), published, "en", text),
            Extractor = new ExtractorRecord("test", "1"),
            Actors = [new ActorRecord("a", speaker, ActorKind.Person)],
            Mentions = [new MentionRecord("m", "a", speaker, new Span(0, speaker.Length), MentionKind.Name)],
            Statements = [new StatementRecord("s", "m", words, new Span(start, start + words.Length), QuoteType.Direct, "said")],
            Stances = [new StanceRecord("s", "m", null, "harbour toll", Polarity.Support, 1)],
        };
    }
}
