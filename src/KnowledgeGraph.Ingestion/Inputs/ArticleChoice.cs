using System.Globalization;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Ingestion.Inputs;

/// <summary>
/// Chooses among several entries of one input that are the same article, so that their order does not matter: the later retrievedAt wins, then the one with text, then the greater hash of the
/// content, then of the whole entry. Entries that do not pass the check compete with nobody. Reads the inputs once for ids, and once more only where an id comes twice.
/// </summary>
internal sealed class ArticleChoice
{
    private readonly Dictionary<string, (Rank Rank, InputOrigin Origin)> _winners = new(StringComparer.Ordinal);

    public static ArticleChoice Among(IEnumerable<IngestionInput> inputs, CancellationToken cancellation)
    {
        var choice = new ArticleChoice();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IdOf(input) is { } id && !seen.Add(id)) repeated.Add(id);
        }

        if (repeated.Count == 0) return choice;
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IdOf(input) is not { } id || !repeated.Contains(id) || Rank.Of(input) is not { } rank) continue;
            if (!choice._winners.TryGetValue(id, out var best) || rank.CompareTo(best.Rank) > 0) choice._winners[id] = (rank, input.Origin);
        }
        return choice;
    }

    /// <summary>The same inputs, with those that lost marked. Equal entries all win: the second is then found unchanged.</summary>
    public IEnumerable<IngestionInput> Mark(IEnumerable<IngestionInput> inputs) => _winners.Count == 0 ? inputs : inputs.Select(input =>
        IdOf(input) is { } id && _winners.TryGetValue(id, out var winner) && Rank.Of(input) is { } rank && rank.CompareTo(winner.Rank) < 0
            ? new SupersededInput(input.Origin, winner.Origin)
            : input);

    private static string? IdOf(IngestionInput input) => input switch
    {
        ArticleInput article => ArticleId.For(article.Article).Value,
        RecordInput record => ArticleId.For(record.Record.Article).Value,
        _ => null,
    };

    private readonly record struct Rank(DateTimeOffset Retrieved, bool HasText, string Content, string Whole) : IComparable<Rank>
    {
        public static Rank? Of(IngestionInput input) => input switch
        {
            ArticleInput article => Of(article.Article, new ExtractionRecord { Article = article.Article, Extractor = new ExtractorRecord("", "") }),
            RecordInput record when ExtractionRecordJson.Check(record.Record, record.Origin.Line).Record is not null => Of(record.Record.Article, record.Record),
            _ => null,
        };

        public int CompareTo(Rank other)
        {
            if (Retrieved != other.Retrieved) return Retrieved.CompareTo(other.Retrieved);
            if (HasText != other.HasText) return HasText.CompareTo(other.HasText);
            var content = string.CompareOrdinal(Content, other.Content);
            return content != 0 ? content : string.CompareOrdinal(Whole, other.Whole);
        }

        private static Rank Of(ArticleRecord article, ExtractionRecord whole) => new(
            DateTimeOffset.TryParse(article.RetrievedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var retrieved) ? retrieved : DateTimeOffset.MinValue,
            article.Text is not null,
            article.Text is null ? "" : ContentHash.Digest("content", article.Text),
            ContentHash.OfBytes(ExtractionRecordJson.WriteBytes(whole)));
    }
}
