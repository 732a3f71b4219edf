using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Frames;

public sealed class FrameFileTests
{
    public static TheoryData<string, string, int> Examples =>
        [.. FrameLexicon.File.Examples.Select(e => new TheoryDataRow<string, string, int>(e.Frame.Name, e.Sentence, e.Sign))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_beside_a_frame_gives_what_it_says(string frame, string sentence, int sign)
    {
        var found = Extracted.From(sentence).Record.Stances.Where(s => s.Modality == Modality.Asserted && s.Polarity != Polarity.Neutral).ToList();
        if (sign == 0)
            Assert.Empty(found);
        else
            Assert.Contains(found, s => s.Rule == frame && s.Polarity == (sign > 0 ? Polarity.Support : Polarity.Oppose));
    }

    [Fact]
    public void News_needs_more_than_six_hundred_predicates() => Assert.InRange(FrameLexicon.File.Terms.DistinctBy(t => (t.Frame.Kind, t.Lemma, t.Particle)).Count(), 600, int.MaxValue);

    [Theory]
    [InlineData("1 praise", "A frame must be opened before '1 praise'.")]
    [InlineData("frame f verb target=object class=position\npraise", "A strength from -1 to 1 must open 'praise'.")]
    [InlineData("frame f verb target=object class=position\n1", "A construction has no words after its strength, and other frames have some: '1'.")]
    [InlineData("frame f verb target=object class=position\n2 praise", "A strength from -1 to 1 must open '2 praise'.")]
    public void A_line_that_cannot_be_read_is_named(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<FormatException>(() => new FrameFile(text.Split('\n'))).Message);

    [Fact]
    public void A_term_may_have_a_particle_and_the_nouns_of_its_object()
    {
        var file = new FrameFile(["frame f verb target=with|at class=deed if=target-is-actor,no-place", "-0.5 speak_out take:aim|shot"]);
        Assert.Equal([("speak", "out", 0), ("take", null, 2)], file.Terms.Select(t => (t.Lemma, t.Particle, t.ObjectHeads.Count)));
        Assert.Equal(FrameConditions.TargetIsActor | FrameConditions.NoPlace, file.Terms[0].Frame.Conditions);
        Assert.True(file.Terms[0].Frame.Target.Prepositions.SetEquals(["with", "at"]));
    }
}
