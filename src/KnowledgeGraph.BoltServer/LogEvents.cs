using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.BoltServer;

/// <summary>Every event the Bolt port logs, numbered in one place. No statement, no parameter and no secret is ever logged.</summary>
internal static partial class LogEvents
{
    [LoggerMessage(40, LogLevel.Information, "Bolt: listening on {Address}")]
    public static partial void Listening(ILogger logger, string address);

    [LoggerMessage(41, LogLevel.Debug, "Bolt: {Connection} from {Client} opened (Bolt {Version})")]
    public static partial void Opened(ILogger logger, string connection, string client, string version);

    [LoggerMessage(42, LogLevel.Debug, "Bolt: {Connection} closed")]
    public static partial void Closed(ILogger logger, string connection);

    [LoggerMessage(43, LogLevel.Error, "Bolt: a statement of {Connection} failed in a way that it should not")]
    public static partial void StatementFailed(ILogger logger, string connection, Exception exception);

    [LoggerMessage(44, LogLevel.Warning, "Bolt: a WebSocket from a page of {Origin} was refused (setting Bolt:AllowedOrigins)")]
    public static partial void OriginRefused(ILogger logger, string origin);

    [LoggerMessage(45, LogLevel.Error, "Bolt: {Connection} ended in a way that it should not")]
    public static partial void SessionFailed(ILogger logger, string connection, Exception exception);

    [LoggerMessage(46, LogLevel.Warning, "Bolt: {Client} was refused, for {Count} connections are open (setting Bolt:MaxConnections)")]
    public static partial void TooManyConnections(ILogger logger, string client, int count);
}
