using KnowledgeGraph.Model.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Hosting.Telemetry;

/// <summary>
/// The console's simple formatter over neutral text: a file's name or a server's answer in a message can neither drive the terminal nor
/// pass for a line of its own.
/// Thread-safe.
/// </summary>
/// <remarks>The provider asks for the simple formatter by name when the first line is written: asked for in the constructor, the container
/// would be asked for all formatters while it makes one.</remarks>
internal sealed class NeutralConsoleFormatter(IServiceProvider services) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "neutral";

    private ConsoleFormatter? _simple;

    private ConsoleFormatter Simple =>
        _simple ??= services.GetServices<ConsoleFormatter>().First(formatter => formatter.Name == ConsoleFormatterNames.Simple);

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var original = logEntry.Formatter;
        var neutral = new LogEntry<TState>(
            logEntry.LogLevel,
            NeutralText.OfLine(logEntry.Category),
            logEntry.EventId,
            logEntry.State,
            logEntry.Exception is { } exception ? new NeutralException(exception) : null,
            (state, _) => NeutralText.OfLine(original(state, null)));
        Simple.Write(neutral, scopeProvider, textWriter);
    }

    /// <summary>Shows another exception in neutral text.</summary>
    private sealed class NeutralException(Exception inner) : Exception(inner.Message, inner)
    {
        public override string ToString() => NeutralText.Of(InnerException!.ToString());
    }
}
