using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Quotations;
using KnowledgeGraph.Extraction.Records;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Extraction.Stances;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads one article and says who said what about whom: actors, statements, stances, each with the span that proves it.
/// Offline, thread-safe, deterministic (same article, same record), in time linear in the text.
/// </summary>
public sealed class ArticleExtractor
{
    readonly TextAnnotator annotator;
    readonly ExtractionOptions options;

    public ArticleExtractor(TextAnnotator annotator, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        this.annotator = annotator;
        this.options = options ?? new ExtractionOptions();
    }

    /// <summary>The extractor's name in records and runs.</summary>
    public static string Name => "kg-rules";

    /// <summary>Changes whenever the same article may give another record.</summary>
    public static string Version => "5";

    /// <returns>The record; empty of findings where the article has no text.</returns>
    public ExtractionRecord Extract(ArticleRecord article, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ct.ThrowIfCancellationRequested();
        var extractor = new ExtractorRecord(Name, Version);
        if (string.IsNullOrWhiteSpace(article.Text))
            return new ExtractionRecord { Article = article, Extractor = extractor };
        var reading = new Reading(annotator.Annotate(article.Text));
        ct.ThrowIfCancellationRequested();
        var quotes = new QuoteMap(reading, QuotationFinder.Find(reading));
        var book = ActorFinder.Find(reading);
        var resolver = new Resolver(reading, quotes, book);
        ct.ThrowIfCancellationRequested();
        var boilerplate = new Boilerplate(reading);
        var statements = StatementFinder.Find(reading, quotes);
        var spoken = new SpeakerResolver(reading, quotes, resolver, book).Resolve(statements)
            .Where(s => !boilerplate.Skips(reading.SentenceOf(s.Statement.First)) && (options.IncludeAttitudes || s.Statement.Speech)).ToList();
        ct.ThrowIfCancellationRequested();
        var found = StanceFinder.Find(reading, quotes, resolver, book, spoken, boilerplate, options);
        return new RecordBuilder(reading, book, options).Build(article, extractor, found.Statements, found.Stances);
    }
}
