using CsCheck;
using KnowledgeGraph.Ingestion.Judgements;
using NodaTime;

namespace KnowledgeGraph.Ingestion.Tests.Judgements;

public sealed class JudgementFileTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab \\\t\n\r|#é"], 1, 12].Select(text => "x" + text + "y");

    private static readonly Gen<KeptJudgement> Judgements =
        from verdict in Gen.Enum<JudgementVerdict>()
        from subject in Gen.Enum<JudgementSubject>()
        from left in Text
        from right in Text
        from who in Text
        from reason in Text.Null()
        from ticks in Gen.Long[0, 4_000_000_000_000_000_000]
        select new KeptJudgement(
            new Judgement(subject, verdict, left + " a",
                verdict switch { JudgementVerdict.Hidden => null, JudgementVerdict.Kind => "GROUP", _ => right + " b" }),
            new JudgementNote(who, reason, Instant.FromUnixTimeTicks(ticks / 1000)));

    [Fact]
    public void What_is_written_is_read_again() => Judgements.Array[0, 8].Sample(judgements =>
    {
        var text = JudgementFile.Write(judgements);
        var read = JudgementFile.Read(text, "nobody").Select(line => line.Judgement).ToList();
        Assert.Equal(judgements.OrderBy(kept => kept.ToString(), StringComparer.Ordinal),
            read.OrderBy(kept => kept.ToString(), StringComparer.Ordinal));
        Assert.Equal(text, JudgementFile.Write(read));
    });

    [Fact]
    public void What_a_line_leaves_out_is_empty()
    {
        var (kept, line) = Assert.Single(JudgementFile.Read("# by hand\n\r\nSame\tactor\tada marsh\tada marshe\r\n", "me"));
        Assert.Equal((new Judgement(JudgementSubject.Actor, JudgementVerdict.Same, "ada marsh", "ada marshe"), new JudgementNote("me"),
            3), (kept.Judgement, kept.Note, line));
    }

    [Fact]
    public void Every_wrong_line_is_told()
    {
        var problem = Assert.Throws<FormatException>(() => JudgementFile.Read("no\nsame\tactor\ta b\tc d\nsame\n", "me"));
        Assert.Equal(["line 1:", "line 3:"], problem.Message.Split('\n').Select(told => told[..7]));
    }

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String[Gen.Char["same\tactor\n #hidden\\"], 0, 60].Sample(text =>
    {
        try
        {
            JudgementFile.Read(text, "me");
        }
        catch (FormatException problem)
        {
            Assert.StartsWith("line ", problem.Message, StringComparison.Ordinal);
        }
    });
}
