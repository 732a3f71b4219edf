using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Storage.Schema;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg schema</c>: what the graph is made of, and its constraints and indexes.</summary>
internal sealed class SchemaCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var show = new Command("show", "Show labels, relationship types and properties with their meaning.") { _json };
        show.SetAction(parsed => Show(parsed.GetValue(_json)));
        var apply = new Command("apply", "Bring the store's constraints and indexes up to date; kg build does so by itself.") { _store, _json };
        apply.SetAction(ApplyAsync);
        return new Command("schema", "The graph's schema: show it, or apply it to a store.") { show, apply };
    }

    private int Show(bool json)
    {
        if (json)
        {
            context.Out.WriteLine(JsonText.Of(GraphSchema.Embedded));
            return ExitCode.Success;
        }
        foreach (var label in GraphSchema.Embedded.Labels) Show($"(:{label.Name})", label.Layer, label.Meaning, label.Properties);
        foreach (var type in GraphSchema.Embedded.Relationships)
            Show($"(:{string.Join('|', type.From)})-[:{type.Name}]->(:{string.Join('|', type.To)})", type.Layer, type.Meaning, type.Properties);
        return ExitCode.Success;
    }

    private void Show(string pattern, string layer, string meaning, IReadOnlyList<PropertySchema> properties)
    {
        context.Console.Write(new Text(pattern, new Style(decoration: Decoration.Bold)));
        context.Console.WriteLine($"  {layer}: {meaning}");
        foreach (var property in properties) context.Console.WriteLine($"    {property.Name}: {property.Type}{(property.Required ? "" : "?")}  {property.Meaning}");
    }

    private async Task<int> ApplyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Create, cancellation);
        var migrator = graph.Get<SchemaMigrator>();
        var applied = await migrator.ApplyAsync(cancellation);
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(await migrator.StatusAsync(cancellation)));
            return ExitCode.Success;
        }
        foreach (var migration in applied) context.Console.WriteLine($"applied {migration.Source}");
        context.Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"{applied.Count} migrations applied.");
        return ExitCode.Success;
    }
}
