using KnowledgeGraph.Resolution.Known;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Tests;

public sealed class KnownBodiesTests
{
    [Fact]
    public void Every_listed_name_ranks_below_its_body() => Assert.All(
        KnownBodies.All,
        body => Assert.All(body.Same.Concat(body.Shared), name => Assert.True(name.Rank < body.Key.Rank, $"{name} of {body.Name}")));

    [Fact]
    public void No_name_of_one_body_is_another_body() => Assert.All(
        KnownBodies.All.SelectMany(body => body.Same),
        name => Assert.True(KnownBodies.Named(name) is null && !KnownBodies.IsShared(name), name.Value));

    [Fact]
    public void A_name_that_several_share_is_listed_with_each_but_decides_for_none() => Assert.All(
        KnownBodies.All.SelectMany(body => body.Shared),
        name => Assert.Null(KnownBodies.Named(name)));

    [Fact]
    public void No_full_first_name_is_a_nickname() => Assert.All(
        KnownBodies.All.Select(body => body.Key.Words.Split(' ')[0]).Concat(["charles", "joseph", "richard"]),
        name => Assert.False(Nicknames.Of(name).Count > 0 && Nicknames.IsNickname(name), name));

    [Fact]
    public void A_known_body_has_one_key() => Assert.Equal(KnownBodies.All.Count, KnownBodies.All.Select(body => body.Key).Distinct().Count());
}
