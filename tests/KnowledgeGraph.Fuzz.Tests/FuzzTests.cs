using KnowledgeGraph.Fuzz.Tests.Doors;
using KnowledgeGraph.Fuzz.Tests.Running;

namespace KnowledgeGraph.Fuzz.Tests;

/// <summary>Each door on which strangers knock, ten seconds each: no crash, no hang, no unbounded memory.</summary>
public sealed class FuzzTests
{
    [Fact]
    public Task Files_of_articles_are_read_or_refused() => RunAsync(new ArticleDoor());

    [Fact]
    public Task Extraction_records_are_taken_or_refused() => RunAsync(new RecordDoor());

    [Fact]
    public Task Tables_are_taken_or_refused() => RunAsync(new TableDoor());

    [Fact]
    public Task Requests_are_answered_and_never_with_a_failure_of_the_server() => RunAsync(new HttpDoor());

    [Fact]
    public Task Queries_are_answered_or_refused() => RunAsync(new QueryDoor());

    [Fact]
    public Task A_damaged_store_file_is_refused_or_answers() => RunAsync(new StoreDoor());

    private static async Task RunAsync(FuzzDoor door)
    {
        await using (door) await FuzzRun.RunAsync(door);
    }
}
