using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Hosting.Inbox;
using KnowledgeGraph.Ingestion.Inputs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Hosting.Tests.Inbox;

public sealed class InboxFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-inbox-").FullName;
    private readonly RecordingIntake _intake = new();

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.Delete(_folder, recursive: true);
            return;
        }

        // .NET does not delete a file whose name is no UTF-8.
        using var removal = System.Diagnostics.Process.Start("rm", ["-rf", _folder]);
        removal.WaitForExit();
    }

    [Fact]
    public async Task A_file_is_taken_once_it_has_stopped_growing()
    {
        var inbox = Inbox();
        Write("a.txt", "Some");
        Assert.Equal(0, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));

        File.AppendAllText(Path.Combine(_folder, "a.txt"), " text.");
        Assert.Equal(0, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Equal("Some text.", Assert.IsType<ArticleInput>(Assert.Single(_intake.Taken)).Article.Text);
        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.txt")));
        Assert.False(File.Exists(Path.Combine(_folder, "a.txt")));
    }

    [Fact]
    public async Task A_file_with_a_bad_line_goes_to_quarantine_with_the_reasons_and_its_good_lines_go_in()
    {
        Write("a.jsonl", "{\"text\":\"Good.\"}\n{\"text\":");

        await TakeAsync(Inbox());

        Assert.Single(_intake.Taken);
        Assert.True(File.Exists(Path.Combine(_folder, "quarantine", "a.jsonl")));
        using var errors = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "quarantine", "a.jsonl.error.json")));
        var problem = Assert.Single(errors.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
        Assert.Contains("not valid JSON", problem.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_does_not_replace_the_first()
    {
        var inbox = Inbox();
        Write("a.txt", "One.");
        await TakeAsync(inbox);
        Write("a.txt", "Two.");
        await TakeAsync(inbox);

        Assert.Equal("One.", File.ReadAllText(Path.Combine(_folder, "processed", "a.txt")));
        Assert.Equal("Two.", File.ReadAllText(Path.Combine(_folder, "processed", "a.2.txt")));
    }

    [Fact]
    public async Task What_an_interrupted_run_left_in_processing_is_taken_at_the_next_start()
    {
        Inbox();
        Write("processing/a.txt", "Text.");

        Assert.Equal(1, await Inbox().RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.Single(_intake.Taken);
        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.txt")));
    }

    [Fact]
    public async Task A_file_stays_in_processing_while_the_store_fails_and_goes_in_afterwards()
    {
        var inbox = Inbox();
        Write("a.txt", "Text.");
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
        _intake.Failure = new IOException("down");
        Assert.Equal(0, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(_folder, "processing", "a.txt")));

        _intake.Failure = null;
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.txt")));
    }

    [Fact]
    public async Task Links_hidden_files_and_folders_are_left_alone()
    {
        var inbox = Inbox();
        Write(".hidden", "Text.");
        Write("folder/a.txt", "Text.");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), "/etc/hostname");

        await TakeAsync(inbox);

        Assert.Empty(_intake.Taken);
        Assert.True(File.Exists(Path.Combine(_folder, "link.txt")));
    }

    [Fact]
    public async Task A_pipe_is_left_alone_and_holds_up_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        var inbox = Inbox();
        using (var make = Process.Start("mkfifo", [Path.Combine(_folder, "a.pipe")])) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        Write("b.txt", "Text.");

        await TakeAsync(inbox).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(_folder, "a.pipe")));
        Assert.True(File.Exists(Path.Combine(_folder, "processed", "b.txt")));
    }

    [Fact]
    public async Task A_file_that_can_never_go_in_holds_up_no_other()
    {
        var inbox = Inbox();
        _intake.Poison = "Poison.";
        Write("a.txt", "Poison.");
        Write("b.txt", "Text.");
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.True(File.Exists(Path.Combine(_folder, "processed", "b.txt")));
        Assert.True(File.Exists(Path.Combine(_folder, "processing", "a.txt")));
    }

    [Fact]
    public async Task A_file_that_fails_again_and_again_while_others_go_in_is_set_aside_with_the_reason()
    {
        var inbox = Inbox();
        _intake.Poison = "Poison.";
        Write("a.txt", "Poison.");
        for (var other = 0; other < 8; other++)
        {
            Write($"b{other}.txt", "Text.");
            await TakeAsync(inbox);
        }

        Assert.True(File.Exists(Path.Combine(_folder, "quarantine", "a.txt")));
        Assert.Contains("poisoned", File.ReadAllText(Path.Combine(_folder, "quarantine", "a.txt.error.json")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "processing")));
    }

    [Fact]
    public async Task While_the_store_is_down_nothing_is_set_aside()
    {
        var inbox = Inbox();
        for (var file = 0; file < 20; file++) Write($"{file}.txt", "Text.");
        _intake.Failure = new IOException("down");
        for (var look = 0; look < 20; look++) await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "quarantine")));

        _intake.Failure = null;
        await TakeAsync(inbox);

        Assert.Equal(20, Directory.EnumerateFiles(Path.Combine(_folder, "processed")).Count());
    }

    [Fact]
    public async Task A_name_as_long_as_names_may_be_goes_in_and_into_quarantine()
    {
        var inbox = Inbox();
        var (good, bad) = (new string('a', 251) + ".txt", new string('b', 249) + ".jsonl");
        Write(good, "Text.");
        Write(bad, "{\"text\":");

        await TakeAsync(inbox);

        Assert.True(File.Exists(Path.Combine(_folder, "processed", good)));
        var note = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "quarantine"), "*.error.json"));
        Assert.True(File.Exists(note[..^".error.json".Length]));
    }

    [Fact]
    public async Task A_folder_of_the_files_name_in_processed_holds_up_nothing()
    {
        var inbox = Inbox();
        Directory.CreateDirectory(Path.Combine(_folder, "processed", "a.txt"));
        Write("a.txt", "Text.");

        await TakeAsync(inbox);

        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.2.txt")));
    }

    [Fact]
    public async Task A_name_that_is_not_utf8_is_told_of_and_holds_up_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a name be any bytes.");
        var inbox = Inbox();
        using (var touch = Process.Start("sh", ["-c", $"printf text > \"{_folder}/$(printf '\\377.txt')\""])) await touch.WaitForExitAsync(TestContext.Current.CancellationToken);
        Write("b.txt", "Text.");

        await TakeAsync(inbox);

        Assert.True(File.Exists(Path.Combine(_folder, "processed", "b.txt")));
        var note = Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "quarantine")));
        Assert.Contains("not valid UTF-8", File.ReadAllText(note), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_and_two_names_of_one_file_hold_up_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are files on Linux.");
        var inbox = Inbox();
        Write("a.txt", "Text.");
        using (var link = Process.Start("ln", [Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b.txt")])) await link.WaitForExitAsync(TestContext.Current.CancellationToken);
        // /dev/zero, where the test may make one.
        using (var make = Process.Start(new ProcessStartInfo("mknod", [Path.Combine(_folder, "c.txt"), "c", "1", "5"]) { RedirectStandardError = true })!) await make.WaitForExitAsync(TestContext.Current.CancellationToken);

        await TakeAsync(inbox).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["a.txt", "b.txt"], Directory.EnumerateFiles(Path.Combine(_folder, "processed")).Select(Path.GetFileName).Order());
        Assert.Equal(2, _intake.Taken.Count);
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_taken_again_when_it_has_stopped()
    {
        var inbox = Inbox();
        Write("a.txt", "Some");
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
        _intake.BeforeTaking = () => File.AppendAllText(Path.Combine(_folder, "processing", "a.txt"), " text.");
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(_folder, "processing", "a.txt")));

        _intake.BeforeTaking = null;
        await TakeAsync(inbox);

        Assert.Equal("Some text.", Assert.IsType<ArticleInput>(_intake.Taken[^1]).Article.Text);
        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.txt")));
    }

    [Fact]
    public async Task A_file_whose_writer_paused_for_long_is_taken_again_when_it_has_grown()
    {
        var inbox = Inbox();
        Write("a.txt", "Some");
        await TakeAsync(inbox);
        File.AppendAllText(Path.Combine(_folder, "processed", "a.txt"), " text.");

        await TakeAsync(inbox);

        Assert.Equal("Some text.", Assert.IsType<ArticleInput>(_intake.Taken[^1]).Article.Text);
        Assert.True(File.Exists(Path.Combine(_folder, "processed", "a.txt")));
    }

    [Fact]
    public async Task However_often_the_inbox_is_looked_through_a_file_must_have_settled()
    {
        var clock = new FakeTimeProvider();
        var inbox = new InboxFolder(_folder, _intake, clock, NullLogger<InboxFolder>.Instance, TimeSpan.FromSeconds(1));
        Write("a.txt", "Text.");
        for (var look = 0; look < 5; look++) Assert.Equal(0, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await inbox.RunOnceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Thousands_of_files_go_in_at_one_look()
    {
        var inbox = Inbox();
        for (var file = 0; file < 3000; file++) Write($"{file}.txt", "Text.");

        await TakeAsync(inbox);

        Assert.Equal(3000, Directory.EnumerateFiles(Path.Combine(_folder, "processed")).Count());
    }

    private InboxFolder Inbox() => new(_folder, _intake, TimeProvider.System, NullLogger<InboxFolder>.Instance);

    private static async Task TakeAsync(InboxFolder inbox)
    {
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
        await inbox.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        File.WriteAllText(Path.Combine(_folder, name), content);
    }
}
