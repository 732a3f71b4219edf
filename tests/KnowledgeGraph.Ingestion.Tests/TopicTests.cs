using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Tests;

public sealed class TopicTests
{
    [Fact]
    public async Task Two_articles_bills_are_two_topics_and_their_gun_control_is_one()
    {
        await using var graph = await Kit.GraphOfAsync([About(1, "bill"), About(2, "the bill"), About(3, "gun control"), About(4, "Gun control")]);
        var topics = await graph.RowsAsync(new CypherStatement("MATCH (t:Topic) RETURN t.name AS name, t.article IS NULL AS isShared ORDER BY name"));
        Assert.Equal(
            [("bill in “Piece 1”", false), ("gun control", true), ("the bill in “Piece 2”", false)],
            topics.Select(row => (row.Text("name"), row.Truth("isShared"))));
        await Kit.AssertValidAsync(graph);
    }

    private static ExtractionRecord About(int number, string topic)
    {
        var record = Samples.Says(number, "Ada Marsh", $"The words of piece {number} are good for all of us");
        return record with { Stances = [record.Stances[0] with { TargetTopic = topic }] };
    }
}
