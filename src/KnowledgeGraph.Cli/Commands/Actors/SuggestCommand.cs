using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Suggestions;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary><c>kg actors suggest</c>: what a person may want to judge, with what speaks for and against it.</summary>
internal sealed class SuggestCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();
    private readonly Option<bool> _json = SharedOptions.Json();
    private readonly Option<bool> _split = new("--split") { Description = "Names that may be joined to the wrong actor, instead of actors that may be one." };
    private readonly Option<bool> _tsv = new("--tsv") { Description = "Write lines that kg actors merge --file reads: take out those that are wrong." };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 50 };
    private readonly Option<double> _least = new("--min-score")
    {
        Description = "Only with this score or more, 0 to 1.",
        DefaultValueFactory = _ => 0.5
    };

    public Command Create()
    {
        var command = new Command("suggest",
            "Pairs of actors that may be one, the likeliest first, with what speaks for and against it. What was judged already is left out.")
        {
            _split, _least, _limit, _tsv, _json, _store,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (limit, least) = (parsed.GetValue(_limit), parsed.GetValue(_least));
        if (limit < 1) throw new CommandFailure(ExitCode.Usage, "--limit is 1 or more.");
        if (least is not (>= 0 and <= 1)) throw new CommandFailure(ExitCode.Usage, "--min-score is between 0 and 1.");
        if (parsed.GetValue(_split) && parsed.GetValue(_tsv)) throw new CommandFailure(ExitCode.Usage,
            "--tsv is for pairs to merge, not for --split.");
        await using var graph = await context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), StoreUse.Read, cancellationToken);
        if (parsed.GetValue(_split)) Show(parsed, await graph.Get<ActorSuggestions>().SplitsAsync(limit, least, cancellationToken));
        else Show(parsed, await graph.Get<ActorSuggestions>().MergesAsync(limit, least, cancellationToken));
        return ExitCode.Success;
    }

    private void Show(ParseResult parsed, IReadOnlyList<SuggestedMerge> merges)
    {
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(merges));
            return;
        }

        if (parsed.GetValue(_tsv))
        {
            context.Out.Write("# kept\tmerged\twhy\n");
            foreach (var merge in merges)
                context.Out.Write($"# {OneLine(merge.Kept.Name)} and {OneLine(merge.Merged.Name)}\n{merge.Kept.Id}\t{merge.Merged.Id}\t{Number(merge.Score)}: {OneLine(Evidence(merge.Evidence))}\n");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("score", "kept", "merged", "evidence");
        foreach (var merge in merges)
            table.AddRow(new Text(Number(merge.Score)), new Text(Face(merge.Kept)), new Text(Face(merge.Merged)),
                new Text(Evidence(merge.Evidence)));
        Write(table, merges.Count, "pairs may be one; judge them with kg actors merge or kg actors different.");
    }

    private void Show(ParseResult parsed, IReadOnlyList<SuggestedSplit> splits)
    {
        if (parsed.GetValue(_json))
        {
            context.Out.WriteLine(JsonText.Of(splits));
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("score", "actor", "name", "articles", "evidence");
        foreach (var split in splits)
        {
            table.AddRow(
                new Text(Number(split.Score)), new Text(Face(split.Actor)), new Text(split.Name),
                new Text(split.Articles.ToString("N0", CultureInfo.InvariantCulture)), new Text(Evidence(split.Evidence)));
        }

        Write(table, splits.Count, "names may be wrong; judge them with kg actors split ACTOR NAME or kg actors move-alias.");
    }

    private void Write(Table table, int count, string said)
    {
        if (count > 0) context.Console.Write(table);
        context.Console.WriteLine(count == 0 ? "Nothing to suggest." : $"{count:N0} {said}");
    }

    private static string Face(SuggestedActor actor) => string.Create(CultureInfo.InvariantCulture, $"{actor.Name} ({actor.Articles:N0})");

    private static string Number(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Evidence(IReadOnlyList<string> evidence) => string.Join("; ", evidence);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
