using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Retractions;
using KnowledgeGraph.Ingestion.Suggestions;
using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Ingestion.Validation;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Exports;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting;

/// <summary>The one composition root: what works on an open store, for the command line and the hosted service alike.</summary>
public static class KnowledgeGraphServices
{
    /// <summary>
    /// Registers migrations, ingestion, judgements, codebooks, retraction, validation, analysis and reports over <paramref name="store"/>, all as singletons.
    /// <see cref="TimeProvider"/> and <see cref="IngestionOptions"/> can be set before or after.
    /// </summary>
    /// <param name="store">Open; whoever opened it closes it.</param>
    public static IServiceCollection AddKnowledgeGraph(this IServiceCollection services, ICypherConnection store)
    {
        services.AddSingleton(store);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IngestionOptions>().ValidateDataAnnotations();
        services.AddSingleton(_ => new ArticleExtractor(TextAnnotator.Default));
        services.AddSingleton<ArticleExtraction>(provider =>
        {
            var extractor = provider.GetRequiredService<ArticleExtractor>();
            return (article, cancellationToken) => new(extractor.Extract(article, cancellationToken));
        });
        services.AddSingleton(provider => new IngestionPipeline(
            store,
            provider.GetRequiredService<ArticleExtraction>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<IngestionOptions>>().Value));
        services.AddSingleton<SchemaMigrator>();
        services.AddSingleton<JudgementLedger>();
        services.AddSingleton<ActorJudgements>();
        services.AddSingleton<TopicCoding>();
        services.AddSingleton<ActorSuggestions>();
        services.AddSingleton<Retraction>();
        services.AddSingleton<GraphValidation>();
        services.AddSingleton<AnalysisService>();
        services.AddSingleton<ReportService>();
        services.AddSingleton<GraphExport>();
        return services;
    }
}
