using System.Globalization;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Embedded.Locks;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Cli;

/// <summary>The one place that turns an exception into what a user sees: a message, what to do, and the exit code. Details go into a file, and only where they were asked for.</summary>
/// <param name="Hint">What to do about it, or null.</param>
internal sealed record FailureReport(int Code, string Message, string? Hint)
{
    public const string VerboseOption = "--verbose";

    public static FailureReport Of(Exception exception) => exception switch
    {
        CommandFailure failure => new(failure.Code, failure.Message, failure.Hint),
        CypherStatementException statement => new(statement.Code.StartsWith("Neo.DatabaseError", StringComparison.Ordinal) ? ExitCode.StoreUnavailable : ExitCode.Failure, statement.Message, HintFor(statement)),
        Neo4jUnavailableException server => new(ExitCode.StoreUnavailable, server.Message, server.Hint),
        StoreUnavailableException store => new(ExitCode.StoreUnavailable, store.Message, store.Hint),
        EmbeddedStoreException store => new(ExitCode.StoreUnavailable, store.Message, null),
        FolderClaimedException claimed => new(ExitCode.StoreUnavailable, claimed.Message, null),
        MigrationException migration => new(ExitCode.Failure, migration.Message, null),
        IOException or UnauthorizedAccessException => new(ExitCode.Failure, exception.Message, null),
        OutOfMemoryException or InsufficientExecutionStackException => new(ExitCode.Failure, "There is not enough memory for that.", "Give it smaller parts."),
        AggregateException { InnerExceptions: [var only] } => Of(only),
        _ => new(ExitCode.Failure, $"Something went wrong that kg was not made for: {exception.Message}", $"{VerboseOption} writes the details into a file; please send it to the makers."),
    };

    /// <summary>Writes the details into a file of the temporary folder.</summary>
    /// <returns>The file's path, or null where it could not be written.</returns>
    public static string? WriteDetails(Exception exception, TimeProvider clock)
    {
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"kg-{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Environment.ProcessId}.log"));
        try
        {
            File.WriteAllText(file, exception.ToString());
            return file;
        }
        catch (Exception writing) when (writing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? HintFor(CypherStatementException exception) => exception switch
    {
        { Code: "Neo.ClientError.Statement.AccessMode" } => "Say --write to let it change the graph.",
        { Code: "Neo.ClientError.Statement.ParameterMissing" } when exception.Message.Split('$', 2) is [_, var rest] =>
            $"Give it with --param {string.Concat(rest.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_'))}=…",
        _ when exception.Message.Contains("fulltext schema index", StringComparison.Ordinal) || exception.Message.Contains("no full-text index", StringComparison.Ordinal) =>
            "A graph that an earlier version made lacks it until kg schema apply, or any command that writes.",
        _ => null,
    };
}
