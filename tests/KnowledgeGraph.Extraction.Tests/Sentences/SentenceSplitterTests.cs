using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Adeyemi met Gen. Ortiz. They talked.", "Mr. Adeyemi met Gen. Ortiz.|They talked.")]
    [InlineData("He moved to the U.S. The visit ended at 5 p.m. Friday.", "He moved to the U.S.|The visit ended at 5 p.m. Friday.")]
    [InlineData("The U.S. Senate voted. So did J. R. Holm.", "The U.S. Senate voted.|So did J. R. Holm.")]
    [InlineData("“We will stay.” That was all. (He left.) She didn't.", "“We will stay.”|That was all.|(He left.)|She didn't.")]
    [InlineData("\"Why now?\" Okoro asked. \"Because,\" she said.", "\"Why now?\" Okoro asked.|\"Because,\" she said.")]
    [InlineData("\"Why now?\" he asked. Nobody knew!", "\"Why now?\" he asked.|Nobody knew!")]
    [InlineData("\"Enough!\" Then came silence.", "\"Enough!\"|Then came silence.")]
    [InlineData("He waited... and left... Nobody saw it.", "He waited... and left...|Nobody saw it.")]
    [InlineData("Harbour deal collapses\n\nThe port authority said so.", "Harbour deal collapses|The port authority said so.")]
    [InlineData("Harbour deal collapses\nThe port authority said so.", "Harbour deal collapses|The port authority said so.")]
    [InlineData("It rose 3.5 percent. 12 people came.", "It rose 3.5 percent.|12 people came.")]
    [InlineData("1. Open the door. 2. Go in.", "1. Open the door.|2. Go in.")]
    [InlineData("Acme Corp. said so. It lost Globex Inc. However, it won.", "Acme Corp. said so.|It lost Globex Inc.|However, it won.")]
    [InlineData("He said: “No.” “Never,” she added.", "He said: “No.”|“Never,” she added.")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string expected)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        var sentences = annotated.Sentences.Select(s => text[annotated.Tokens[s.FirstToken].Span.Start..annotated.Tokens[s.EndToken - 1].Span.End]);
        Assert.Equal(expected, string.Join("|", sentences));
    }

    [Fact]
    public void Wrapped_lines_are_joined_and_short_lines_are_not()
    {
        var text = """
            Council rejects bridge
            The council of Port Amber rejected the plan for a bridge over
            the river late on Tuesday. Members had argued about the costs
            for weeks, and about who would have to pay for them. The next
            meeting is on Friday.
            """;
        Assert.Equal(["Council", "The", "Members", "The"], FirstWords(text));
    }

    [Fact]
    public void Paragraphs_are_counted_and_no_sentence_crosses_them()
    {
        var annotated = TextAnnotator.Default.Annotate("One. Two.\n\nThree\n\n\nFour. “Five.”");
        Assert.Equal([0, 0, 1, 2, 2], annotated.Sentences.Select(s => s.Paragraph));
    }

    static IEnumerable<string> FirstWords(string text)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        return annotated.Sentences.Select(s => annotated.Tokens[s.FirstToken].Text);
    }
}
