using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class DependencyTreeTests
{
    /// <summary>"The old mayor praised her plan ." as the tokens 10 to 16 of an article.</summary>
    static readonly DependencyTree Tree = new(
        10,
        [2, 2, 3, -1, 5, 3, 3],
        [Relation.Det, Relation.Amod, Relation.Nsubj, Relation.Root, Relation.NmodPoss, Relation.Obj, Relation.Punct]);

    [Fact]
    public void Tokens_are_numbered_as_in_the_article()
    {
        Assert.Equal((10, 17, 13), (Tree.First, Tree.End, Tree.Root));
        Assert.Equal([12, 12, 13, -1, 15, 13, 13], Enumerable.Range(10, 7).Select(Tree.Head));
        Assert.Equal(Relation.Obj, Tree.Relation(15));
    }

    [Theory]
    [InlineData(13, "12 15 16")]
    [InlineData(12, "10 11")]
    [InlineData(10, "")]
    public void Children_come_in_text_order(int token, string expected)
    {
        var children = new List<int>();
        foreach (var child in Tree.Children(token))
            children.Add(child);
        Assert.Equal(expected, string.Join(' ', children));
    }

    [Theory]
    [InlineData(13, 10, 16)]
    [InlineData(12, 10, 12)]
    [InlineData(15, 14, 15)]
    [InlineData(14, 14, 14)]
    public void A_token_covers_all_that_depend_on_it(int token, int left, int right) =>
        Assert.Equal((left, right), (Tree.LeftEdge(token), Tree.RightEdge(token)));
}
