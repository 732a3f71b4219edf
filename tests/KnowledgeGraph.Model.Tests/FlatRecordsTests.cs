using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Model.Tests;

public sealed class FlatRecordsTests
{
    private static readonly FlatRow Row = new(1, "Ada Marsh", "The plan is good for us all", "support", "harbour plan", "https://example.org/1", "2026-05-01", "Example");

    [Fact]
    public void Rows_of_one_article_become_one_valid_record()
    {
        var readings = FlatRecords.ToRecords([Row, Row with { Line = 2, Stance = "oppose", Target = "Ben Holt" }, Row with { Line = 3, Article = "Another" }]).ToList();

        Assert.Equal(2, readings.Count);
        var record = readings[0].Record!;
        Assert.Equal(2, record.Stances.Count);
        Assert.Single(record.Statements);
        Assert.Equal("harbour plan", record.Stances[0].TargetTopic);
        Assert.NotNull(record.Stances[1].TargetMention);
        Assert.NotNull(ExtractionRecordJson.Check(record).Record);
        Assert.Equal("Another", readings[1].Record!.Article.Title);
    }

    [Fact]
    public void A_row_may_say_the_class_of_its_stance()
    {
        var readings = FlatRecords.ToRecords([Row with { Class = "deed" }, Row with { Line = 2, Target = "Ben Holt" }, Row with { Line = 3, Class = "wish", Article = "Another" }]).ToList();

        Assert.Equal([StanceClass.Deed, StanceClass.Position], readings[0].Record!.Stances.Select(stance => stance.Class));
        Assert.Equal((3, "class"), (readings[1].Problems[0].Line, readings[1].Problems[0].Field));
    }

    [Fact]
    public void A_wrong_row_is_named()
    {
        var reading = Assert.Single(FlatRecords.ToRecords([Row with { Line = 9, Stance = "loves" }]));
        Assert.Null(reading.Record);
        Assert.Equal((9, "stance"), (reading.Problems[0].Line, reading.Problems[0].Field));
    }

    [Fact]
    public void A_date_that_is_no_day_costs_the_date_and_not_the_row()
    {
        var reading = Assert.Single(FlatRecords.ToRecords([Row with { Line = 9, Published = "May" }]));
        Assert.Null(reading.Record!.Article.PublishedAt);
        Assert.Equal((9, "published"), (Assert.Single(reading.Warnings).Line, reading.Warnings[0].Field));
    }
}
