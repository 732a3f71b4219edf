using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>One decision, in words that people can read and that mean the same in every graph.</summary>
/// <param name="Left">
/// Whom or what it is about. For Same, Different and Unsure a reference (<see cref="ActorReference"/>, or a topic's); for the others the name
/// key, or the topic.
/// </param>
/// <param name="Right">
/// The other of the pair (for Same the one that is merged into <paramref name="Left"/>); for Means the reference of the actor meant; for Named
/// the name; for Kind PERSON, ORGANIZATION, COUNTRY or GROUP; for Hidden null.
/// </param>
public sealed record Judgement(JudgementSubject Subject, JudgementVerdict Verdict, string Left, string? Right = null)
{
    /// <summary>The same decision has the same id in every graph.</summary>
    public string Id => Subject == JudgementSubject.Actor && IsPair
        ? JudgementId.For(VerdictText, new ActorReference(Left).Id, new ActorReference(Right!).Id).Value
        : ContentHash.Id("judgement", SubjectText, VerdictText, Left, Right);

    /// <summary>About two actors, or two topics.</summary>
    public bool IsPair => Verdict is JudgementVerdict.Same or JudgementVerdict.Different or JudgementVerdict.Unsure;

    /// <summary>Of several about one name or topic only the latest holds; when it is taken back, the one before it does.</summary>
    public bool IsLatestInForce => Verdict is JudgementVerdict.Means or JudgementVerdict.Named or JudgementVerdict.Kind;

    internal string SubjectText => Subject.ToString().ToUpperInvariant();

    internal string VerdictText => Verdict.ToString().ToUpperInvariant();
}
