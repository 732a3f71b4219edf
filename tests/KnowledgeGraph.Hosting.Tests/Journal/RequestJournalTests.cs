using KnowledgeGraph.Hosting.Journal;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Hosting.Tests.Journal;

public sealed class RequestJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-journal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_appended_is_read_back_the_same_by_the_next_process()
    {
        var article = new ArticleRecord("https://a.example/1", "T “q”", new SourceRecord("Wire", "a.example", "IQ"), "2025-01-01", "en", "Line one.\n\nLine “two” \u00e9.") { RetrievedAt = "2025-01-02" };
        var writing = Open();
        writing.Append(writing.NewName(), [new ArticleInput(new InputOrigin("x", 1), article)]);

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
    public void A_request_that_cannot_be_written_leaves_nothing_behind()
    {
        var journal = Open();

        Assert.Throws<IOException>(() => journal.Append(journal.NewName(), Failing()));

        Assert.Equal(0, journal.Waiting);
        Assert.Empty(Directory.EnumerateFiles(_folder));

        static IEnumerable<IngestionInput> Failing()
        {
            yield return Article("1");
            throw new IOException("No space left on device");
        }
    }

    private RequestJournal Open() => new(_folder, TimeProvider.System);

    private static ArticleInput Article(string text) => new(new InputOrigin("x", 1), new ArticleRecord(null, null, null, null, null, text));

    private static string Append(RequestJournal journal, string text)
    {
        var name = journal.NewName();
        journal.Append(name, [Article(text)]);
        return name;
    }
}
