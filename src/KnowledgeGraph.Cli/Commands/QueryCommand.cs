using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: a query of the library by name, or Cypher as given.</summary>
internal sealed class QueryCommand(CommandContext context)
{
    private readonly Argument<string?> _query = new("query")
    {
        Description = "The name of a query in the library (see --list), Cypher text, or - to read Cypher from standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _parameters = new("--param", "-p")
    {
        Description = "A parameter as name=value; the value is JSON where it reads as JSON, else text. May be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<ResultFormat> _format = new("--format", "-f") { Description = "table, json, jsonl or csv.", DefaultValueFactory = _ => ResultFormat.Table };

    private readonly Option<bool> _list = new("--list") { Description = "List the library's queries with their parameters." };

    private readonly Option<bool> _write = new("--write") { Description = "Let the statement change the graph; without it every query is read-only." };

    private readonly Option<bool> _unchecked = new("--unchecked")
    {
        Description = "Pass the statement to the store as it is, without asking whether a reader may run it; for what only Neo4j understands.",
    };

    private readonly Option<string> _store = SharedOptions.Store();

    /// <summary>Generous, for somebody waits and can stop it: only what would take the machine is refused.</summary>
    private static StatementLimits Limits { get; } = new() { MemoryBytes = 2L << 30 };

    public Command Create()
    {
        var command = new Command("query", "Ask the graph: a query of the library, or any Cypher.") { _query, _parameters, _format, _list, _write, _unchecked, _store };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var format = parsed.GetValue(_format);
        if (parsed.GetValue(_list)) return List(format);
        var text = parsed.GetValue(_query) ?? throw new CommandFailure(ExitCode.Usage, "Which query?", "Give a name, Cypher text or -; kg query --list shows the names.");
        if (text == "-") text = await new StreamReader(context.In).ReadToEndAsync(cancellation);
        var named = QueryLibrary.Find(text.Trim());
        var statement = Statement(text, named, Parameters(parsed.GetValue(_parameters) ?? [])) with { Limits = Limits };
        var write = parsed.GetValue(_write);
        if (!write && !parsed.GetValue(_unchecked)) ReaderCheck.Check(statement);
        await using var store = await context.OpenStore(StoreSetting.Of(parsed.GetValue(_store)), write ? StoreUse.Change : StoreUse.Read, cancellation);
        var answered = false;
        if (write) await store.WriteAsync(OnceAsync, cancellation);
        else await store.ReadAsync(OnceAsync, cancellation);
        return ExitCode.Success;

        // A store may try a transaction again. Rows that were shown cannot be taken back, and nobody knows whether this statement may run twice.
        async Task<long> OnceAsync(ICypherTransaction transaction)
        {
            if (answered)
            {
                throw new CommandFailure(
                    ExitCode.StoreUnavailable,
                    write ? "The connection was lost while the change was being committed: it may be in the store or not." : "The connection was lost while the rows were read.",
                    write ? "Look whether it is there before you run it again." : "Run the query again.");
            }
            var asked = named is null ? statement : await WithIdsAsync(transaction, named, statement, cancellation);
            await using var cursor = await transaction.RunAsync(asked, cancellation);
            answered = true;
            return await ShowAsync(cursor, format, cancellation);
        }
    }

    /// <summary>Names as reports take them: for their best-known bearer, which is said.</summary>
    private async Task<CypherStatement> WithIdsAsync(ICypherTransaction transaction, QueryFile query, CypherStatement statement,
        CancellationToken cancellation)
    {
        var (resolved, said, unresolved) = await QueryNames.ResolveAsync(transaction, query, statement, cancellation);
        if (unresolved.Count > 0) throw new CommandFailure(ExitCode.NotFound, ReportDocument.Render(unresolved).TrimEnd());
        foreach (var choice in said) context.ErrorConsole.WriteLine(choice.ToString());
        return resolved;
    }

    private async Task<long> ShowAsync(ICypherCursor cursor, ResultFormat format, CancellationToken cancellation)
    {
        var rows = await new ResultWriter(context.Console, context.Out).WriteAsync(cursor, format, cancellation);
        var summary = await cursor.ConsumeAsync(cancellation);
        // Beside rows for machines the plan is for people.
        if (summary.Plan is { } plan) (format == ResultFormat.Table ? context.Console : context.ErrorConsole).WriteLine(plan.TrimEnd());
        if (summary.ContainsUpdates) context.ErrorConsole.WriteLine(UpdateText.Of(summary));
        return rows;
    }

    private static CypherStatement Statement(string text, QueryFile? named, Dictionary<string, string> parameters)
    {
        if (named is { } query)
        {
            try
            {
                return query.Bind(parameters);
            }
            catch (QueryParameterException exception)
            {
                throw new CommandFailure(ExitCode.Usage, exception.Message, "kg query --list shows every query's parameters.");
            }
        }
        if (!LooksLikeName(text)) return new CypherStatement(text, parameters.ToDictionary(p => p.Key, p => JsonGraphValue.ReadTyped(p.Value)));
        var near = QueryLibrary.All.Select(q => q.Name).OrderBy(name => Distance(name, text)).Take(3);
        throw new CommandFailure(ExitCode.NotFound, $"There is no query named '{text}'.", $"Did you mean {string.Join(", ", near)}? kg query --list shows all.");
    }

    private static bool LooksLikeName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static int Distance(string name, string text) =>
        -name.Split('-').Count(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)) * 10 + Math.Abs(name.Length - text.Length);

    private static Dictionary<string, string> Parameters(string[] given)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in given)
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new CommandFailure(ExitCode.Usage, $"'{parameter}' is not a parameter.", "Write --param name=value.");
            parameters[parameter[..equals]] = parameter[(equals + 1)..];
        }
        return parameters;
    }

    private int List(ResultFormat format)
    {
        switch (format)
        {
            case ResultFormat.Json:
                context.Out.WriteLine(JsonText.Of(QueryLibrary.All.Select(Described)));
                return ExitCode.Success;
            case ResultFormat.Jsonl:
                foreach (var query in QueryLibrary.All) context.Out.Write(JsonText.LineOf(Described(query)) + "\n");
                return ExitCode.Success;
            case ResultFormat.Csv:
                context.Out.Write(CsvText.Line(["query", "question", "parameters"]));
                foreach (var query in QueryLibrary.All) context.Out.Write(CsvText.Line([query.Name, query.Question, ParametersOf(query)]));
                return ExitCode.Success;
        }
        var table = new Table().Border(TableBorder.Rounded).AddColumns("query", "question", "parameters");
        foreach (var query in QueryLibrary.All) table.AddRow(new Text(query.Name), new Text(query.Question), new Text(ParametersOf(query)));
        context.Console.Write(table);
        context.Console.WriteLine("Run one with: kg query <query> --param name=value; parameters in brackets may be left out.");
        return ExitCode.Success;
    }

    private static string ParametersOf(QueryFile query) => string.Join(", ", query.Parameters.Select(p => p.Required ? p.Name : $"[{p.Name}={p.Default ?? "null"}]"));

    private static object Described(QueryFile query) => new
    {
        name = query.Name,
        question = query.Question,
        description = query.Description,
        parameters = query.Parameters.Select(p => new { name = p.Name, type = p.Type.ToString().ToUpperInvariant(), required = p.Required, @default = p.Default, meaning = p.Meaning }),
        columns = query.Columns.Select(c => new { name = c.Name, meaning = c.Meaning }),
    };
}
