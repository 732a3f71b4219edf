using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Language.English;

namespace KnowledgeGraph.Extraction.Tests.Language;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("criticised", "VBN", "criticise")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("hoping", "VBG", "hope")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("backed", "VBD", "back")]
    [InlineData("children", "NNS", "child")]
    [InlineData("policies", "NNS", "policy")]
    [InlineData("Forces", "NNS", "force")]
    [InlineData("is", "VBZ", "be")]
    [InlineData("n't", "RB", "not")]
    [InlineData("bigger", "JJR", "big")]
    [InlineData("news", "NN", "news")]
    public void Words_have_their_dictionary_form(string word, string tag, string lemma) =>
        Assert.Equal(lemma, Languages.Current.Lemma(word.ToLowerInvariant(), tag));

    [Theory]
    [InlineData("hoped", 'd', "hope")]
    [InlineData("hopped", 'd', "hop")]
    [InlineData("frobnicated", 'd', "frobnicate")]
    [InlineData("glorped", 'd', "glorp")]
    [InlineData("boxes", 'n', "box")]
    [InlineData("cities", 'n', "city")]
    [InlineData("ed", 'd', "ed")]
    [InlineData("s", 'n', "s")]
    public void Unknown_words_go_by_their_endings(string word, char kind, string lemma) =>
        Assert.Equal(lemma, new Lemmatizer([], ["hope", "hop"]).ByRule(word, kind));
}
