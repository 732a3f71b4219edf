using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Predicates;

public sealed class ArgumentReaderTests
{
    [Theory]
    [InlineData("Ann Marsh criticised Peter Lang.", "criticised", "Ann Marsh")]
    [InlineData("Ann Marsh, the chancellor, criticised Peter Lang.", "criticised", "Ann Marsh")]
    [InlineData("Ann Marsh and Ida Holm criticised Peter Lang.", "criticised", "Ann Marsh, Ida Holm")]
    [InlineData("Ann Marsh praised Ida Holm and criticised Peter Lang.", "criticised", "Ann Marsh")]
    [InlineData("Ann Marsh arrived in Paris after criticising Peter Lang.", "criticising", "Ann Marsh")]
    [InlineData("Ann Marsh refused to criticise Peter Lang.", "criticise", "Ann Marsh")]
    [InlineData("Ann Marsh urged voters to support Peter Lang.", "support", "voters")]
    [InlineData("Ann Marsh criticised ministers for supporting Peter Lang.", "supporting", "ministers")]
    [InlineData("Ann Marsh, who criticised Peter Lang, left.", "criticised", "Ann Marsh")]
    [InlineData("Ann Marsh has grown tired, blaming Peter Lang.", "blaming", "Ann Marsh")]
    [InlineData("Ann Marsh, a teacher and activist, who criticised Peter Lang, left.", "criticised", "Ann Marsh")]
    [InlineData("Ann Marsh left after Ida Holm criticised Peter Lang.", "criticised", "Ida Holm")]
    [InlineData("The head of the club, Ann Marsh, criticised Peter Lang.", "criticised", "Ann Marsh")]
    public void Subjects_are_filled_in(string text, string verb, string expected) => Assert.Equal(expected, Read(text, verb, (reader, token) => reader.Subjects(token)));

    [Theory]
    [InlineData("Ann Marsh Wednesday sharply criticised Peter Lang.", "criticised", "Peter Lang")]
    [InlineData("Ann Marsh criticised Ida Holm and Peter Lang.", "criticised", "Ida Holm, Peter Lang")]
    [InlineData("Ann Marsh rejected the harbour plan.", "rejected", "the harbour plan")]
    [InlineData("Ann Marsh criticised Ida Holm and Peter Lang visited Paris.", "criticised", "Ida Holm")]
    public void Objects_are_whole_phrases(string text, string verb, string expected) => Assert.Equal(expected, Read(text, verb, (reader, token) => reader.Objects(token)));

    [Fact]
    public void A_passive_has_its_agent() => Assert.Equal("Ann Marsh", Read("Peter Lang was criticised by Ann Marsh.", "criticised", (reader, token) => reader.Agents(token)));

    [Fact]
    public void What_tree_and_chunks_agree_on_is_surer()
    {
        var reading = new Reading(TextAnnotator.Default.Annotate("Ann Marsh criticised Peter Lang."));
        Assert.Equal(Backing.Both, Assert.Single(new ArgumentReader(reading, reading.Trees).Subjects(2)).Backing);
    }

    static string Read(string text, string verb, Func<ArgumentReader, int, List<Argument>> read)
    {
        var reading = new Reading(TextAnnotator.Default.Annotate(text));
        var arguments = read(new ArgumentReader(reading, reading.Trees), Array.IndexOf(reading.Words, verb));
        return string.Join(", ", arguments.Select(a => reading.SpanOf(reading.Phrases[a.Phrase].First, reading.Phrases[a.Phrase].End).Of(text)));
    }
}
