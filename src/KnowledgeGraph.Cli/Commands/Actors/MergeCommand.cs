using System.CommandLine;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Ingestion.Judgements;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands.Actors;

/// <summary><c>kg actors merge</c>: two are one, or many pairs of a file are.</summary>
internal sealed class MergeCommand(CommandContext context)
{
    private readonly ActorJudging _judging = new(context);
    private readonly Argument<string?> _kept = new("kept")
    {
        Description = "The actor that stays, by name, alias or id.",
        Arity = ArgumentArity.ZeroOrOne
    };
    private readonly Argument<string?> _merged = new("merged")
    {
        Description = "The actor that is the same.",
        Arity = ArgumentArity.ZeroOrOne
    };
    private readonly Option<string?> _file = new("--file")
    {
        Description = "Merge the pairs of this file (- is standard input), all or none: a line each with kept, merged and why, a tab between them; "
            + "# begins a comment. kg actors suggest --tsv writes such lines.",
        HelpName = "file|-",
    };

    public Command Create() => _judging.Add(
        new Command("merge",
            "Say that <merged> is the same as <kept>: its mentions, and those found later, then refer to <kept>. kg actors split takes it back.")
        {
            _kept, _merged, _file,
        },
        async (graph, parsed, cancellationToken) =>
        {
            var (kept, merged, file) = (parsed.GetValue(_kept), parsed.GetValue(_merged), parsed.GetValue(_file));
            if (file is not null) return await MergeFileAsync(graph, parsed, file, cancellationToken);
            var (keptId, mergedId) = ((await _judging.FindAsync(graph, kept!, cancellationToken)).Id,
                (await _judging.FindAsync(graph, merged!, cancellationToken)).Id);
            var outcome = keptId == mergedId
                ? new JudgementOutcome("", false, 0)
                : await graph.Get<ActorJudgements>().MergeAsync(keptId, mergedId, _judging.Note(parsed), cancellationToken);
            return (outcome, $"{merged} is now one with {kept}", "They were one already; nothing was written.");
        },
        Check);

    private void Check(ParseResult parsed)
    {
        var names = new[] { parsed.GetValue(_kept), parsed.GetValue(_merged) }.Count(name => name is not null);
        if (names != (parsed.GetValue(_file) is null ? 2 : 0))
            throw new CommandFailure(ExitCode.Usage, "Name two actors, or give --file.", "See: kg actors merge --help");
    }

    private async Task<(JudgementOutcome, string, string)> MergeFileAsync(OpenGraph graph, ParseResult parsed, string file,
        CancellationToken cancellationToken)
    {
        var pairs = new List<(string Kept, string Merged, JudgementNote Note)>();
        var lines = new List<int>();
        foreach (var (line, number) in (await ReadAsync(file, cancellationToken)).Split('\n')
            .Select((line, i) => (line.TrimEnd('\r'), i + 1)))
        {
            if (line.Trim().Length == 0 || line.StartsWith('#')) continue;
            var fields = line.Split('\t');
            if (fields.Length is < 2 or > 3 || fields[0].Trim().Length == 0 || fields[1].Trim().Length == 0)
                throw new CommandFailure(ExitCode.Usage,
                    $"{file}, line {number}: not two actors with a tab between them, and a reason after another tab.");
            var (kept, merged) = (await FindAsync(fields[0]), await FindAsync(fields[1]));
            if (kept == merged) continue;
            var note = _judging.Note(parsed);
            pairs.Add((kept, merged, fields.Length == 3 && fields[2].Trim().Length > 0 ? note with { Reason = fields[2].Trim() } : note));
            lines.Add(number);

            async Task<string> FindAsync(string name)
            {
                try
                {
                    return (await _judging.FindAsync(graph, name.Trim(), cancellationToken)).Id;
                }
                catch (CommandFailure failure)
                {
                    throw new CommandFailure(failure.Code, $"{file}, line {number}: {failure.Message}");
                }
            }
        }

        var outcomes = await RecordAsync(graph, file, pairs, lines, cancellationToken);
        var made = outcomes.Where(outcome => outcome.Changed).ToList();
        return (
            new JudgementOutcome(string.Join(' ', made.Select(outcome => outcome.JudgementId)), made.Count > 0,
                made.Sum(outcome => outcome.MentionsMoved)),
            $"{made.Count} {(made.Count == 1 ? "pair is" : "pairs are")} one now",
            "All pairs were one already; nothing was written.");
    }

    private static async Task<IReadOnlyList<JudgementOutcome>> RecordAsync(
        OpenGraph graph, string file, List<(string, string, JudgementNote)> pairs, List<int> lines, CancellationToken cancellationToken)
    {
        try
        {
            return pairs.Count == 0 ? [] : await graph.Get<ActorJudgements>().MergeAsync(pairs, cancellationToken);
        }
        catch (JudgementException exception)
        {
            throw new CommandFailure(ExitCode.Failure, $"{file}, line {lines[exception.Index ?? 0]}: {exception.Message}",
                "Nothing was written.");
        }
    }

    private Task<string> ReadAsync(string file, CancellationToken cancellationToken) =>
        file == "-" ? new StreamReader(context.In).ReadToEndAsync(cancellationToken) : File.ReadAllTextAsync(file, cancellationToken);
}
