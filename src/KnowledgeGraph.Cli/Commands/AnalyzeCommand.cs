using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Analysis.Bootstrap;
using KnowledgeGraph.Analysis.Measures;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg analyze</c>: a measure of a network that is made of the graph's stances, with how sure its order is.</summary>
internal sealed class AnalyzeCommand(CommandContext context)
{
    private readonly Argument<string?> _measure = new("measure")
    {
        Description = "A measure's name; kg analyze list shows all.",
        Arity = ArgumentArity.ZeroOrOne
    };
    private readonly AnalyzeNetworkOptions _network = new();
    private readonly Option<int> _bootstrap = new("--bootstrap")
    {
        Description = "Resamples of the articles for the 95 % intervals; 0 gives none. Fewer are drawn, and said, where they take over two minutes.",
        DefaultValueFactory = _ => 200,
        HelpName = "count",
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Of what is drawn: the same seed gives the same figures.",
        DefaultValueFactory = _ => 1,
        HelpName = "number"
    };
    private readonly Option<int> _top = new("--top")
    {
        Description = "How many actors a table or picture shows; csv and json have all.",
        DefaultValueFactory = _ => 25,
        HelpName = "count"
    };
    private readonly Option<AnalyzeFormat> _format = new("--format", "-f")
    {
        Description = "table, csv, json or svg.",
        DefaultValueFactory = _ => AnalyzeFormat.Table
    };
    private readonly Option<WindowUnit?> _window = new("--window") { Description = "Measure each day, week, month or year on its own." };
    private readonly Option<TimeKernel> _kernel = new("--kernel")
    {
        Description = "With --window: how events around its middle count.",
        DefaultValueFactory = _ => TimeKernel.Uniform
    };
    private readonly Option<bool> _write = new("--write")
    {
        Description = "Write the figures to the actors, with an AnalysisRun that says how; without it nothing is written.",
    };

    private readonly Option<string> _store = SharedOptions.Store();

    public Command Create()
    {
        var command = new Command("analyze",
            "Measure who is central, who belongs together, what is balanced, and how sure that is; nothing is written without --write.")
        {
            _measure, _bootstrap, _seed, _top, _format, _window, _kernel, _write, _store,
        };
        foreach (var option in _network.All) command.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(_measure) ?? throw new CommandFailure(ExitCode.Usage, "Which measure?", "kg analyze list shows all.");
        if (name == "list") return List(parsed.GetValue(_format));
        var measure = MeasureLibrary.Find(name) ?? throw new CommandFailure(ExitCode.NotFound, $"There is no measure named '{name}'.",
            "kg analyze list shows all.");
        var (choice, filter) = (_network.Choice(parsed), _network.Filter(parsed));
        var write = parsed.GetValue(_write);
        if (write && (parsed.GetValue(_window) is not null || choice.Kind == NetworkKind.TwoMode))
            throw new CommandFailure(ExitCode.Usage,
                "--write takes one figure an actor: neither time windows nor the two-mode network have that.", "Leave --write out.");

        await using var store = await context.OpenStore(StoreSetting.Of(parsed.GetValue(_store)), write ? StoreUse.Change : StoreUse.Read,
            cancellationToken);
        var all = await StanceEvents.ReadAsync(store, cancellationToken);
        var events = filter.Apply(all.Events);
        if (events.Count == 0) context.ErrorConsole.WriteLine($"None of {all.Events.Count:N0} stances passes the filters: every actor is without ties.");
        var windows = parsed.GetValue(_window) is { } unit
            ? TimeWindow.Of(events, unit, parsed.GetValue(_kernel)).ToList()
            : [new TimeWindow("", events)];
        List<AnalyzedWindow> Each(AnalyzeProgress progress) =>
            [.. windows.Select((window, i) => Analyse(parsed, measure, choice, all, window, progress.Part(i, windows.Count), cancellationToken))];
        var analyses = await new AnalyzeProgress(context.ErrorConsole).RunAsync(measure.Name, Each);
        if (write) await WriteAsync(store, parsed, measure, choice, filter, analyses[0], cancellationToken);
        new AnalyzeOutput(context, measure, parsed.GetValue(_top)).Write(analyses, parsed.GetValue(_format));
        return ExitCode.Success;
    }

    private AnalyzedWindow Analyse(
        ParseResult parsed, Measure measure, NetworkChoice choice, StanceEvents all, TimeWindow window, IProgress<double> progress,
            CancellationToken cancellationToken)
    {
        var clock = context.Clock.GetTimestamp();
        var network = choice.Project(all.Actors, window.Events);
        var (resamples, seed) = (parsed.GetValue(_bootstrap), parsed.GetValue(_seed));
        var measured = new InlineProgress(done => progress.Report(resamples > 0 ? done / 2 : done));
        var found = measure.Run(new MeasureRun(network, seed, measured, cancellationToken));
        if (resamples <= 0) return new AnalyzedWindow(window.Label, network.VertexCount, network.EdgeCount, found, null);

        var one = context.Clock.GetElapsedTime(clock);
        if (one * resamples > TimeSpan.FromSeconds(20))
            context.ErrorConsole.WriteLine($"{resamples} resamples will take about {(one * resamples).TotalSeconds:N0} s; drawing ends after 120 s (--bootstrap 0 leaves them out).");
        var bootstrap = new ArticleBootstrap(events => choice.Project(all.Actors, events), measure) { Resamples = resamples, Seed = seed };
        var sure = bootstrap.Run(window.Events, found, context.Clock, new InlineProgress(done => progress.Report(0.5 + (done / 2))),
            cancellationToken);
        if (sure.Resamples < resamples) context.ErrorConsole.WriteLine($"{sure.Resamples} of {resamples} resamples were drawn in the time there was.");
        return new AnalyzedWindow(window.Label, network.VertexCount, network.EdgeCount, found, sure);
    }

    private async Task WriteAsync(
        ICypherConnection store, ParseResult parsed, Measure measure, NetworkChoice choice, EventFilter filter, AnalyzedWindow analysis,
            CancellationToken cancellationToken)
    {
        var parameters = JsonText.LineOf(new { network = choice, filter });
        await MeasureStore.WriteAsync(store, measure.Name, parameters, parsed.GetValue(_seed), analysis.Result, context.Clock.GetUtcNow(),
            cancellationToken);
        var columns = string.Join(", ", analysis.Result.Columns);
        context.ErrorConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Wrote {columns} to {analysis.Result.Rows.Count:N0} actors."));
    }

    private int List(AnalyzeFormat format)
    {
        var descriptions = MeasureLibrary.All.Select(measure => measure.Description).ToList();
        switch (format)
        {
            case AnalyzeFormat.Json:
                context.Out.WriteLine(JsonText.Of(descriptions));
                break;
            case AnalyzeFormat.Csv:
                context.Out.Write(CsvText.Line(["measure", "definition", "directions", "weights", "isolates", "ties", "source"]));
                foreach (var d in descriptions) context.Out.Write(CsvText.Line([d.Name, d.Definition, d.Direction, d.Weights, d.Isolates,
                    d.Ties, d.Source]));
                break;
            case AnalyzeFormat.Svg:
                throw new CommandFailure(ExitCode.Usage, "A list is no picture.", "Take --format table, csv or json.");
            default:
                var table = new Table().Border(TableBorder.Rounded).AddColumns("measure", "what it tells", "source");
                foreach (var d in descriptions) table.AddRow(new Text(d.Name), new Text(d.Definition), new Text(d.Source));
                context.Console.Write(table);
                break;
        }

        return ExitCode.Success;
    }
}
