using KnowledgeGraph.Ingestion.Judgements;
using KnowledgeGraph.Ingestion.Suggestions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Tests.Suggestions;

public sealed class ActorSuggestionsTests
{
    [Fact]
    public async Task Spellings_of_one_name_are_suggested_with_the_better_known_kept()
    {
        await using var graph = await Kit.GraphOfAsync([Names(1, "Nouri al-Maliki"), Names(2, "Nouri al-Maliki"), Names(3, "Nuri Malaki"),
            Names(4, "Ben Holt")]);
        var merge = Assert.Single(await new ActorSuggestions(graph).MergesAsync());
        Assert.Equal(("Nouri al-Maliki", 2, "Nuri Malaki", 1),
            (merge.Kept.Name, merge.Kept.Articles, merge.Merged.Name, merge.Merged.Articles));
        Assert.Contains("maliki and malaki sound alike", string.Join("; ", merge.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_that_name_both_speak_against_it()
    {
        await using var graph = await Kit.GraphOfAsync([Names(1, "Dianne Marsh", "Diane Marsh"), Names(2, "Dianne Marsh")]);
        Assert.Empty(await new ActorSuggestions(graph).MergesAsync());
        var merge = Assert.Single(await new ActorSuggestions(graph).MergesAsync(least: 0));
        Assert.Equal(0, merge.Score);
        Assert.Contains("1 of 1 articles name both", merge.Evidence[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_surname_is_suggested_for_the_bearer_with_most_articles()
    {
        await using var graph = await Kit.GraphOfAsync(
            [Names(1, "Ada Marsh"), Names(2, "Ada Marsh"), Names(3, "Ben Marsh"), Names(4, "Marsh")]);
        var merge = Assert.Single(await new ActorSuggestions(graph).MergesAsync());
        Assert.Equal(("Ada Marsh", "Marsh"), (merge.Kept.Name, merge.Merged.Name));
        Assert.Contains("2 of 3 articles", merge.Evidence[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_judged_is_not_asked_again()
    {
        await using var graph = await Kit.GraphOfAsync([Names(1, "Diane Marsh"), Names(2, "Dianne Marsh")]);
        var merge = Assert.Single(await new ActorSuggestions(graph).MergesAsync());
        var judgements = new ActorJudgements(graph, TimeProvider.System);
        await judgements.UnsureAsync(merge.Kept.Id, merge.Merged.Id, new JudgementNote("me"));
        Assert.Empty(await new ActorSuggestions(graph).MergesAsync());
    }

    [Fact]
    public async Task A_name_that_stands_beside_its_actor_as_somebody_else_may_be_wrong()
    {
        await using var graph = await Kit.GraphOfAsync(
            [Names(1, "Ada Marsh", "Marsh"), Names(2, "Ada Marsh", "Marsh"), Names(3, "Ada Marsh"), Names(4, "Marsh")]);
        var split = Assert.Single(await new ActorSuggestions(graph).SplitsAsync());
        Assert.Equal(("Ada Marsh", "Marsh", 3, "2 of 3"), (split.Actor.Name, split.Name, split.Articles, split.Evidence[0][..6]));
        Assert.Empty(await new ActorSuggestions(graph).SplitsAsync(least: 0.7));
    }

    /// <summary>An article that names these persons, each apart.</summary>
    private static ExtractionRecord Names(int number, params string[] names)
    {
        var record = Samples.Says(number, names[0]);
        return record with
        {
            Actors = [.. record.Actors,
            .. names.Skip(1).Select((name, i) => new ActorRecord($"b{i}", name, ActorKind.Person))]
        };
    }
}
