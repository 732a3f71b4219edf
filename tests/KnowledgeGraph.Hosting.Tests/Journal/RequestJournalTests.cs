using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Hosting.Tests.Journal;

public sealed class RequestJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_appended_is_read_back_the_same_by_the_next_process()
    {
        var article = new ArticleRecord("https://a.example/1", "T “q”", new SourceRecord("Wire", "a.example", "IQ"), "2025-01-01", "en", "Line one.\n\nLine “two” \u00e9.") { RetrievedAt = "2025-01-02" };
        Open().Append([new ArticleInput(new InputOrigin("x", 1), article)]);

        var journal = Open();

        Assert.Equal(1, journal.Waiting);
        Assert.Equal(article, Assert.IsType<ArticleInput>(Assert.Single(journal.Read(Assert.Single(journal.Pending())))).Article);
    }

    [Fact]
    public void Requests_keep_their_order_across_restarts()
    {
        var first = Append(Open(), "1");
        var second = Append(Open(), "2");
        var third = Append(Open(), "3");

        Assert.Equal([first, second, third], Open().Pending());
    }

    [Fact]
    public void A_half_written_request_is_dropped_since_nobody_was_told_that_it_was_accepted()
    {
        File.WriteAllText(Path.Combine(_folder, "000000000001-x.jsonl.tmp"), "{\"text\":\"ha");

        Assert.Empty(Open().Pending());
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task A_request_leaves_the_journal_only_when_it_is_in_the_store()
    {
        var journal = Open();
        var intake = new RecordingIntake { Failure = new IOException("down") };
        var worker = new JournalWorker(journal, intake, NullLogger<JournalWorker>.Instance);
        var done = worker.Announce(Append(journal, "1"));

        await Assert.ThrowsAsync<IOException>(() => worker.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, journal.Waiting);
        Assert.False(done.IsCompleted);

        intake.Failure = null;
        Assert.Equal(1, await worker.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, (await done).Written);
        Assert.Equal(0, journal.Waiting);
        Assert.Empty(journal.Pending());
    }

    private RequestJournal Open() => new(_folder, TimeProvider.System);

    private static string Append(RequestJournal journal, string text) =>
        journal.Append([new ArticleInput(new InputOrigin("x", 1), new ArticleRecord(null, null, null, null, null, text))]);
}
