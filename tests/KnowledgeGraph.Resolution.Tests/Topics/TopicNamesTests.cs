using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Resolution.Tests.Topics;

public sealed class TopicNamesTests
{
    [Theory]
    [InlineData("gun control")]
    [InlineData("abortion")]
    [InlineData("the Clean Water Act")]
    [InlineData("NAFTA")]
    [InlineData("planned container terminal at Marlow Bay")]
    [InlineData("comprehensive immigration reform")]
    [InlineData("the Marlow Bay plan")]
    public void Names_that_say_which_thing_they_mean_are_shared(string topic) => Assert.True(TopicNames.IsSpecific(topic));

    [Theory]
    [InlineData("bill")]
    [InlineData("the bill")]
    [InlineData("its plans")]
    [InlineData("final bill")]
    [InlineData("similar efforts")]
    [InlineData("policies")]
    [InlineData("Quill's remarks")]
    [InlineData("immigration bill")]
    [InlineData("request")]
    [InlineData("")]
    public void Names_that_only_their_article_explains_stay_with_it(string topic) => Assert.False(TopicNames.IsSpecific(topic));

    [Fact]
    public void A_topic_of_one_article_is_called_after_it() =>
        Assert.Equal("bill in “Council delays bridge toll”", TopicNames.InArticle("bill", "Council delays bridge toll"));
}
