using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Resolution.Tests.Topics;

public sealed class CodebookTests
{
    private static readonly Codebook Book = new(
    [
        Topic("guns", "gun control", "gun law", "firearm*", "assault weapon"),
        Topic("ban", "assault weapons ban"),
        Topic("health", "health care", "repeal * affordable care act", "obamacare"),
    ]);

    [Theory]
    [InlineData("gun control", "guns")]
    [InlineData("stricter Gun Controls", "guns")]
    [InlineData("gun laws", "guns")]
    [InlineData("firearms legislation", "guns")]
    [InlineData("the ban on assault weapons", "guns")]
    [InlineData("the assault-weapons ban", "ban")]
    [InlineData("Obamacare repeal", "health")]
    [InlineData("repeal of the Affordable Care Act", "health")]
    [InlineData("repealing Affordable Care Act", null)]
    [InlineData("laws on guns", null)]
    [InlineData("begun control", null)]
    [InlineData("", null)]
    public void A_name_is_coded_by_the_words_that_stand_in_it(string name, string? code) => Assert.Equal(code, Book.TopicOf(name)?.Code);

    [Fact]
    public void The_order_of_topics_makes_no_difference()
    {
        var turned = new Codebook(Book.Topics.Reverse());
        Assert.Equal(Book.Hash, turned.Hash);
        Assert.Equal("ban", turned.TopicOf("assault weapons ban")?.Code);
    }

    [Theory]
    [InlineData("*")]
    [InlineData(" ** *")]
    [InlineData("-")]
    public void A_pattern_without_a_word_is_refused(string text) => Assert.Throws<FormatException>(() => TopicPattern.Parse(text));

    private static CodebookTopic Topic(string code, params string[] patterns) =>
        new(code, patterns[0], [.. patterns.Select(TopicPattern.Parse)], [], null);
}
