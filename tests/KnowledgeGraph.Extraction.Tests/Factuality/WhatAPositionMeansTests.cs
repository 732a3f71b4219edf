using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Factuality;

/// <summary>The table of docs/graph-model.md, "What a position means", row by row, and its laws.</summary>
public sealed class WhatAPositionMeansTests
{
    [Theory]
    [InlineData("Mara Lindqvist supports Olof Brandt.", Polarity.Support, false)]
    [InlineData("Mara Lindqvist said she supports Olof Brandt.", Polarity.Support, false)]
    [InlineData("Mara Lindqvist voted for Olof Brandt.", Polarity.Support, false)]
    [InlineData("Mara Lindqvist pledged to defend Olof Brandt.", Polarity.Support, false)]
    [InlineData("Mara Lindqvist urged voters to back Olof Brandt.", Polarity.Support, false)]
    [InlineData("Mara Lindqvist urged voters to repudiate not just Olof Brandt but also his party.", Polarity.Oppose, false)]
    [InlineData("Mara Lindqvist condemned not only Olof Brandt but also his party.", Polarity.Oppose, false)]
    [InlineData("Mara Lindqvist called on Olof Brandt to resign.", Polarity.Oppose, false)]
    [InlineData("Mara Lindqvist does not support Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist no longer supports Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist refused to endorse Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist declined to endorse Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist withdrew her support for Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist will never vote for Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist is no fan of Olof Brandt.", Polarity.Oppose, true)]
    [InlineData("She's not ready to support Olof Brandt, Mara Lindqvist said.", Polarity.Oppose, true)]
    [InlineData("Mara Lindqvist does not oppose Olof Brandt.", Polarity.Neutral, true)]
    [InlineData("Mara Lindqvist denied that she opposes Olof Brandt.", Polarity.Neutral, true)]
    public void An_asserted_position_is_what_the_words_amount_to(string text, Polarity polarity, bool negated)
    {
        var stance = Assert.Single(Extracted.From(text).Record.Stances);
        Assert.Equal((polarity, negated, Modality.Asserted), (stance.Polarity, stance.Negated, stance.Modality));
        if (negated)
            Assert.InRange(stance.Score, -0.7, 0);
    }

    [Theory]
    [InlineData("Mara Lindqvist has yet to endorse Olof Brandt.")]
    [InlineData("Mara Lindqvist stopped short of endorsing Olof Brandt.")]
    [InlineData("Mara Lindqvist hesitated to endorse Olof Brandt.")]
    [InlineData("Mara Lindqvist failed to endorse Olof Brandt.")]
    [InlineData("None of the ministers endorsed Olof Brandt.")]
    [InlineData("Neither Mara Lindqvist nor Ida Holm endorsed Olof Brandt.")]
    [InlineData("Mara Lindqvist never said that she supports Olof Brandt.")]
    [InlineData("Mara Lindqvist did not say whether she supports Olof Brandt.")]
    [InlineData("Mara Lindqvist was asked whether she supports Olof Brandt.")]
    [InlineData("Mara Lindqvist wondered whether Ida Holm supports Olof Brandt.")]
    [InlineData("There is no sign that Mara Lindqvist supports Olof Brandt.")]
    [InlineData("It is unclear whether Mara Lindqvist opposes Olof Brandt.")]
    [InlineData("Does Mara Lindqvist support Olof Brandt?")]
    [InlineData("Mara Lindqvist confirmed the resignation of Olof Brandt.")]
    public void What_is_left_open_is_no_position(string text) =>
        Assert.DoesNotContain(Extracted.From(text).Record.Stances, s => s.Modality == Modality.Asserted && s.Polarity != Polarity.Neutral);

    [Theory]
    [InlineData("Mara Lindqvist will vote for Olof Brandt.", Modality.Future)]
    [InlineData("Mara Lindqvist plans to back Olof Brandt.", Modality.Future)]
    [InlineData("Mara Lindqvist might support Olof Brandt.", Modality.Hypothetical)]
    [InlineData("Mara Lindqvist would support Olof Brandt if he stayed.", Modality.Hypothetical)]
    [InlineData("If she supports Olof Brandt, Mara Lindqvist will lose.", Modality.Hypothetical)]
    [InlineData("Mara Lindqvist had praised Olof Brandt in April.", Modality.Historical)]
    public void How_firmly_it_is_meant_is_kept(string text, Modality modality) => Assert.Equal(modality, Assert.Single(Extracted.From(text).Record.Stances).Modality);

    public static TheoryData<string> Frames => [.. FrameLexicon.File.Terms.Where(IsPlain).Select(t => t.Frame.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Adding_not_never_leaves_a_position_as_it_was(string frame) => Assert.All(FrameLexicon.File.Terms.Where(t => t.Frame.Name == frame && IsPlain(t)), term =>
    {
        var (said, denied) = (Positions($"Helen Marsh will {Clause(term)}."), Positions($"Helen Marsh will not {Clause(term)}."));
        if (said.Count > 0)
            Assert.NotEqual(said, denied);
    });

    [Theory]
    [MemberData(nameof(Frames))]
    public void Nothing_is_asserted_under_whether_or_if(string frame) => Assert.All(FrameLexicon.File.Terms.Where(t => t.Frame.Name == frame && IsPlain(t)), term =>
    {
        foreach (var context in new[] { "Ann Weller did not say whether", "Ann Weller asked whether", "All will be well if" })
            Assert.DoesNotContain(Positions($"{context} Helen Marsh will {Clause(term)}."), p => p.Modality == Modality.Asserted);
    });

    static bool IsPlain(FrameTerm term) => term.Frame.Kind == FrameKind.Verb && term.ObjectHeads.Count == 0 && term.Particle is null
        && !term.Frame.Target.EachOther; // takes two

    static string Clause(FrameTerm term)
    {
        var target = term.Frame.Conditions.HasFlag(FrameConditions.TargetIsThing) ? "the harbour plan" : "Victor Lang";
        var thing = term.Frame.Conditions.HasFlag(FrameConditions.WithObject) ? " the crisis" : "";
        if (term.Frame.Target.Clause)
            return $"{term.Lemma} that {target} leave office";
        return term.Frame.Target.Object ? $"{term.Lemma} {target}" : $"{term.Lemma}{thing} {term.Frame.Target.Prepositions.Order(StringComparer.Ordinal).First()} {target}";
    }

    static List<(Polarity Polarity, Modality Modality)> Positions(string text) =>
        [.. Extracted.From(text).Record.Stances.Where(s => s.Polarity != Polarity.Neutral).Select(s => (s.Polarity, s.Modality)).Distinct().Order()];
}
