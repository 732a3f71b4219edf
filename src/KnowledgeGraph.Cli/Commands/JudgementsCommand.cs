using System.CommandLine;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using NodaTime.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg judgements</c>: what people decided about actors and topics; take it back, keep it in a file, bring it into another graph.</summary>
internal sealed class JudgementsCommand(CommandContext context)
{
    private readonly Option<string> _store = SharedOptions.Store();

    public Command Create() =>
        new("judgements",
        "What people decided about actors and topics: list it, take it back, keep it in a file, bring it into another graph.")
    {
        List(), Undo(), Export(), Import(),
    };

    private Command List()
    {
        var json = SharedOptions.Json();
        var command = new Command("list", "List the judgements that stand, the latest last.") { json, _store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Read, cancellationToken);
            var kept = await graph.Get<JudgementLedger>().ListAsync(cancellationToken);
            if (parsed.GetValue(json)) context.Out.WriteLine(JsonText.Of(kept.Select(Described)));
            else if (kept.Count == 0) context.Console.WriteLine("Nobody has judged anything.");
            else context.Console.Write(TableOf(kept));
            return ExitCode.Success;
        });
        return command;
    }

    private Command Undo()
    {
        var id = new Argument<string?>("id") { Description = "The judgement's id, as the list shows it.", Arity = ArgumentArity.ZeroOrOne };
        var last = new Option<bool>("--last") { Description = "The one that was decided last." };
        var command = new Command("undo", "Take a judgement back: the graph is as if it had never been made.") { id, last, _store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(id) is null != parsed.GetValue(last)) throw new CommandFailure(ExitCode.Usage,
                "Give a judgement's id, or --last.");
            await using var graph = await OpenAsync(parsed, StoreUse.Change, cancellationToken);
            var ledger = graph.Get<JudgementLedger>();
            var all = await ledger.ListAsync(cancellationToken);
            var kept = parsed.GetValue(id) is { } asked ? all.FirstOrDefault(kept => kept.Judgement.Id == asked) : all.LastOrDefault();
            if (kept is null)
                throw new CommandFailure(ExitCode.NotFound, parsed.GetValue(id) is { } missing ? $"There is no judgement {missing}."
                    : "Nobody has judged anything.", "kg judgements list shows those there are.");
            var outcome = await ledger.UndoAsync(kept.Judgement.Id, cancellationToken);
            await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellationToken);
            context.Console.WriteLine($"Taken back: {SentenceOf(kept.Judgement)}; {outcome.MentionsMoved:N0} mentions moved.");
            return ExitCode.Success;
        });
        return command;
    }

    private Command Export()
    {
        var file = new Argument<string?>("file")
        {
            Description = "Where to; standard output where it is left out.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var command = new Command("export",
            "Write all judgements as lines to keep in version control: sorted, a judgement a line, tabs between fields.") { file, _store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var graph = await OpenAsync(parsed, StoreUse.Read, cancellationToken);
            var kept = await graph.Get<JudgementLedger>().ListAsync(cancellationToken);
            var text = JudgementFile.Write(kept);
            if (parsed.GetValue(file) is not { } path)
            {
                await context.Out.WriteAsync(text);
                return ExitCode.Success;
            }

            await File.WriteAllTextAsync(path, text, cancellationToken);
            context.Console.WriteLine($"Wrote {kept.Count:N0} judgements into {path}.");
            return ExitCode.Success;
        });
        return command;
    }

    private Command Import()
    {
        var file = new Argument<string>("file") { Description = "As export writes it; - is standard input." };
        var by = new Option<string>("--by")
        {
            Description = "Who decided, for lines that do not say.",
            HelpName = "name",
            DefaultValueFactory = _ => Environment.UserName
        };
        var command = new Command("import",
            "Bring judgements in, all or none; those that stand already change nothing. They may come before the articles.") { file, by,
            _store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var text = path == "-" ? await new StreamReader(context.In).ReadToEndAsync(cancellationToken)
                : await File.ReadAllTextAsync(path, cancellationToken);
            var lines = LinesOf(path, text, parsed.GetValue(by)!);
            await using var graph = await OpenAsync(parsed, StoreUse.Change, cancellationToken);
            var outcomes = await RecordAsync(graph, path, lines, cancellationToken);
            var made = outcomes.Count(outcome => outcome.Changed);
            if (made > 0) await graph.Get<AnalysisService>().RunAsync(graph.Store, cancellation: cancellationToken);
            context.Console.WriteLine($"{made:N0} judgements are new, {outcomes.Count - made:N0} stood already; {outcomes.Sum(outcome => outcome.MentionsMoved):N0} mentions moved.");
            return ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<(KeptJudgement Judgement, int Line)> LinesOf(string path, string text, string by)
    {
        try
        {
            return JudgementFile.Read(text, by);
        }
        catch (FormatException problem)
        {
            throw new CommandFailure(ExitCode.Failure, $"{path}:\n{problem.Message}",
                "Nothing was written. kg judgements export shows the form.");
        }
    }

    private static async Task<IReadOnlyList<JudgementOutcome>> RecordAsync(
        OpenGraph graph, string path, IReadOnlyList<(KeptJudgement Judgement, int Line)> lines, CancellationToken cancellationToken)
    {
        try
        {
            return await graph.Get<JudgementLedger>().RecordAsync([.. lines.Select(line => line.Judgement)], cancellationToken);
        }
        catch (JudgementException exception)
        {
            throw new CommandFailure(ExitCode.Failure, $"{path}, line {lines[exception.Index ?? 0].Line}: {exception.Message}",
                "Nothing was written.");
        }
    }

    private Task<OpenGraph> OpenAsync(ParseResult parsed, StoreUse use, CancellationToken cancellationToken) =>
        context.OpenGraphAsync(StoreSetting.Of(parsed.GetValue(_store)), use, cancellationToken);

    private static Table TableOf(IReadOnlyList<KeptJudgement> kept)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("judgement", "by", "at", "reason", "id");
        foreach (var (judgement, note) in kept)
        {
            table.AddRow(
                new Text(SentenceOf(judgement)), new Text(note.DecidedBy), new Text(InstantPattern.General.Format(note.DecidedAt!.Value)),
                new Text(note.Reason ?? ""), new Text(judgement.Id));
        }

        return table;
    }

    private static object Described(KeptJudgement kept) => new
    {
        id = kept.Judgement.Id,
        subject = kept.Judgement.Subject,
        verdict = kept.Judgement.Verdict,
        left = kept.Judgement.Left,
        right = kept.Judgement.Right,
        decidedBy = kept.Note.DecidedBy,
        decidedAt = InstantPattern.ExtendedIso.Format(kept.Note.DecidedAt!.Value),
        reason = kept.Note.Reason,
    };

    private static string SentenceOf(Judgement judgement) => judgement.Verdict switch
    {
        JudgementVerdict.Same => $"{judgement.Right} is the same as {judgement.Left}",
        JudgementVerdict.Different => $"{judgement.Left} is not {judgement.Right}",
        JudgementVerdict.Unsure => $"{judgement.Left} may be {judgement.Right}",
        JudgementVerdict.Means =>
            judgement.Left == judgement.Right ? $"{judgement.Left} means one of its own" : $"{judgement.Left} means {judgement.Right}",
        JudgementVerdict.Named => $"{judgement.Left} is called {judgement.Right}",
        JudgementVerdict.Kind => $"{judgement.Left} is of kind {judgement.Right!.ToLowerInvariant()}",
        _ => $"{judgement.Left} is hidden",
    };
}
