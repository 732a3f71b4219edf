namespace KnowledgeGraph.Model.Ids;

/// <summary>A judgement over two actors. Each pair has one judgement for each verdict, so that judging twice changes nothing.</summary>
public readonly record struct JudgementId(string Value)
{
    public static JudgementId For(string verdict, ActorId left, ActorId right) => new(ContentHash.Id("judgement", verdict, left.Value, right.Value));

    public override string ToString() => Value;
}
