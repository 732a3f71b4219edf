using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Counting;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: how much of what is in the graph, and which extractors found it.</summary>
internal sealed class StatsCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("stats", "Count what is in the graph, by label and relationship type; say which extractors found it, and what to do where a version is old.") { _store, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await context.OpenStore(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellation);
        var counts = await store.ReadAsync(graph => GraphCounts.TakeAsync(graph, cancellation), cancellation);
        var extractors = await store.ReadAsync(graph => ExtractorReach.TakeAsync(graph, cancellation), cancellation);
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(new { store = store.Description, nodes = counts.Nodes, relationships = counts.Relationships, extractors }));
            return ExitCode.Success;
        }
        context.Console.WriteLine(store.Description);
        context.Console.Write(new Columns(Table("label", counts.Nodes), Table("relationship type", counts.Relationships)) { Expand = false });
        if (extractors.Count > 0) context.Console.Write(Table(extractors));
        foreach (var old in extractors.Where(IsOld)) context.Console.WriteLine(Advice(old));
        return ExitCode.Success;
    }

    private static bool IsOld(ExtractorReach reach) => reach.Extractor == ArticleExtractor.Name && reach.Version != ArticleExtractor.Version;

    private static string Advice(ExtractorReach old)
    {
        var withoutText = old.Articles - old.ArticlesWithText;
        var kept = $"kg query articles-of-version -p version={old.Version} -f jsonl > again.jsonl, then kg build again.jsonl";
        return $"Version {old.Version} of {old.Extractor} read {Number(old.Articles)} articles; this is version {ArticleExtractor.Version}. What it found stays until they are built again."
            + (old.ArticlesWithText > 0 ? $" {Number(old.ArticlesWithText)} have their text in the graph: {kept}." : "")
            + (withoutText > 0 ? $" {Number(withoutText)} do not: kg build the files that they came from." : "");
    }

    private static Table Table(IReadOnlyList<ExtractorReach> extractors)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("extractor").AddColumn("version");
        table.AddColumn(new TableColumn("statements").RightAligned()).AddColumn(new TableColumn("articles").RightAligned()).AddColumn(new TableColumn("texts kept").RightAligned());
        foreach (var (name, version, statements, articles, texts) in extractors)
            table.AddRow(new Text(name), new Text(version), new Text(Number(statements)), new Text(Number(articles)), new Text(Number(texts)));
        return table;
    }

    private static Table Table(string title, IReadOnlyDictionary<string, long> counts)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(title).AddColumn(new TableColumn("count").RightAligned());
        foreach (var (name, count) in counts) table.AddRow(new Text(name), new Text(Number(count)));
        return table;
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
