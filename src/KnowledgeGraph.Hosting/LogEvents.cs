using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting;

/// <summary>Every event this service logs, numbered in one place. No article's text, no parameter and no secret is ever logged.</summary>
internal static partial class LogEvents
{
    [LoggerMessage(1, LogLevel.Information, "Store: {Description}")]
    public static partial void StoreOpened(ILogger logger, string description);

    [LoggerMessage(2, LogLevel.Warning, "Listening on {Url}, which other machines can reach: there is no authentication, so put a proxy that asks for it in front")]
    public static partial void RemoteBinding(ILogger logger, string url);

    [LoggerMessage(3, LogLevel.Warning, "Bolt: 127.0.0.1:7687 is taken, by Neo4j perhaps, so there is no Bolt port; --bolt names another")]
    public static partial void BoltPortTaken(ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "Inbox: {File} went in ({Written} written, {Unchanged} unchanged)")]
    public static partial void FileProcessed(ILogger logger, string file, int written, int unchanged);

    [LoggerMessage(11, LogLevel.Warning, "Inbox: {File} is in quarantine ({Problems} problems, {Written} entries went in)")]
    public static partial void FileQuarantined(ILogger logger, string file, int problems, int written);

    [LoggerMessage(12, LogLevel.Error, "Inbox: {Folder} could not be read; trying again")]
    public static partial void InboxFailed(ILogger logger, string folder, Exception exception);

    [LoggerMessage(13, LogLevel.Warning, "Inbox: {File} is a link or a pipe and is left alone")]
    public static partial void LinkIgnored(ILogger logger, string file);

    [LoggerMessage(14, LogLevel.Warning, "Inbox: {File} stays where it is: {Reason}")]
    public static partial void FileLeft(ILogger logger, string file, string reason);

    [LoggerMessage(15, LogLevel.Warning, "Inbox: {File} grew after it was taken, and is taken again when it has stopped; write elsewhere, then rename into the inbox")]
    public static partial void FileGrew(ILogger logger, string file);

    [LoggerMessage(16, LogLevel.Error, "Inbox: {File} could not be taken and is tried again after all others: {Reason}")]
    public static partial void FileFailed(ILogger logger, string file, string reason);

    [LoggerMessage(17, LogLevel.Error, "Inbox: {File} is in quarantine: {Reason}")]
    public static partial void FileSetAside(ILogger logger, string file, string reason);

    [LoggerMessage(20, LogLevel.Information, "Journal: {Count} accepted requests are left from before and go in now")]
    public static partial void JournalRecovered(ILogger logger, int count);

    [LoggerMessage(21, LogLevel.Error, "Journal: an accepted request could not be written to the store; it stays in the journal, and is tried again in {Delay}: {Reason}")]
    public static partial void JournalFailed(ILogger logger, TimeSpan delay, string reason, Exception? exception);

    [LoggerMessage(22, LogLevel.Warning, "Journal: something in {Request} was refused; it is in quarantine ({Problems} problems, {Written} entries went in)")]
    public static partial void RequestQuarantined(ILogger logger, string request, int problems, int written);

    [LoggerMessage(23, LogLevel.Error, "Journal: a request could not be written to the disk and was not accepted")]
    public static partial void RequestNotAccepted(ILogger logger, Exception exception);

    [LoggerMessage(25, LogLevel.Error, "Journal: {Request} is in quarantine: {Reason}")]
    public static partial void RequestSetAside(ILogger logger, string request, string reason);

    [LoggerMessage(24, LogLevel.Error, "{Path} failed")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(30, LogLevel.Information, "Analysis: refreshed")]
    public static partial void AnalysisRefreshed(ILogger logger);

    [LoggerMessage(31, LogLevel.Error, "Analysis: failed; it is tried again after the next change")]
    public static partial void AnalysisFailed(ILogger logger, Exception exception);

    [LoggerMessage(40, LogLevel.Information, "Feed: {Feed} was read ({Written} written, {Unchanged} unchanged)")]
    public static partial void FeedTaken(ILogger logger, string feed, int written, int unchanged);

    [LoggerMessage(41, LogLevel.Warning, "Feed: {Feed} could not be read and is asked again at its time: {Reason}")]
    public static partial void FeedFailed(ILogger logger, string feed, string reason);

    [LoggerMessage(42, LogLevel.Warning, "Feed: the page {Page} could not be had, so that the feed's summary is taken: {Reason}")]
    public static partial void FeedPageFailed(ILogger logger, string page, string reason);

    [LoggerMessage(43, LogLevel.Warning, "Feed: an entry of {Feed} was refused: line {Line}, {Field}: {Reason}")]
    public static partial void FeedEntryRefused(ILogger logger, string feed, int line, string field, string reason);
}
