using KnowledgeGraph.Hosting.Intake;
using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Hosting.Tests.Journal;

public sealed class JournalWorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-journal-").FullName;
    private readonly RecordingIntake _intake = new();
    private readonly RequestJournal _journal;
    private readonly JournalWorker _worker;

    public JournalWorkerTests()
    {
        _journal = new RequestJournal(_folder, TimeProvider.System);
        _worker = new JournalWorker(_journal, _intake, TimeProvider.System, NullLogger<JournalWorker>.Instance);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_request_leaves_the_journal_only_when_it_is_in_the_store()
    {
        var (_, done) = Accept("1");
        _intake.Failure = new IOException("down");
        await Assert.ThrowsAsync<IOException>(RunOnceAsync);
        Assert.Equal(1, _journal.Waiting);
        Assert.False(done.IsCompleted);

        _intake.Failure = null;
        Assert.Equal(1, await RunOnceAsync());

        Assert.Equal(1, (await done).Written);
        Assert.Equal(0, _journal.Waiting);
        Assert.Empty(_journal.Pending());
    }

    [Fact]
    public async Task A_request_that_can_never_go_in_holds_up_no_other_and_is_kept()
    {
        var (poisoned, _) = Accept("poison");
        var (_, second) = Accept("2");
        _intake.Poison = "poison";

        await Assert.ThrowsAsync<InvalidOperationException>(RunOnceAsync);
        await Assert.ThrowsAsync<InvalidOperationException>(RunOnceAsync);

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Equal([poisoned], _journal.Pending());
    }

    [Fact]
    public async Task A_request_that_fails_again_and_again_while_others_go_in_is_set_aside_with_the_reason()
    {
        var (poisoned, done) = Accept("poison");
        _intake.Poison = "poison";
        for (var other = 0; other < 4; other++)
        {
            Accept($"{other}");
            await Assert.ThrowsAsync<InvalidOperationException>(RunOnceAsync);
        }
        Accept("last");

        Assert.Equal(1, await RunOnceAsync());

        Assert.Contains("poisoned", Assert.Single((await done).Problems).Reason, StringComparison.Ordinal);
        Assert.Empty(_journal.Pending());
        Assert.Contains("poisoned", File.ReadAllText(Path.Combine(_folder, "quarantine", poisoned + ".error.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_down_no_request_is_set_aside()
    {
        Accept("1");
        Accept("2");
        _intake.Failure = new IOException("down");

        for (var attempt = 0; attempt < 20; attempt++) await Assert.ThrowsAsync<IOException>(RunOnceAsync);

        Assert.Equal(2, _journal.Pending().Count);
    }

    [Fact]
    public async Task What_the_store_refuses_after_it_was_accepted_is_kept_with_the_reasons()
    {
        _intake.Refusal = new IntakeProblem("x", 1, "text", "too odd");
        var (ticket, done) = Accept("1");

        await RunOnceAsync();

        Assert.Single((await done).Problems);
        Assert.Equal(0, _journal.Waiting);
        Assert.True(File.Exists(Path.Combine(_folder, "quarantine", ticket)));
        Assert.Contains("too odd", File.ReadAllText(Path.Combine(_folder, "quarantine", ticket + ".error.json")), StringComparison.Ordinal);
    }

    private (string Ticket, Task<IntakeReport> Done) Accept(string text) =>
        _worker.Accept([new ArticleInput(new InputOrigin("x", 1), new ArticleRecord(null, null, null, null, null, text))]);

    private Task<int> RunOnceAsync() => _worker.RunOnceAsync(TestContext.Current.CancellationToken);
}
