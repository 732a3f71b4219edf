using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Pipeline;

/// <summary>
/// Reads one article. Called from several threads at once; the same article must give the same record. An exception other than cancellation quarantines the article with its message.
/// Over the offline extractor: <c>(article, ct) =&gt; new(extractor.Extract(article, ct))</c>.
/// </summary>
public delegate ValueTask<ExtractionRecord> ArticleExtraction(ArticleRecord article, CancellationToken cancellation);
