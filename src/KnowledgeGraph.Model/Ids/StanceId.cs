using System.Globalization;

namespace KnowledgeGraph.Model.Ids;

/// <summary>A stance: its statement, the mention that holds it, the mention or topic it is toward, and where it shows.</summary>
public readonly record struct StanceId(string Value)
{
    /// <param name="target">A <see cref="MentionId"/>'s or <see cref="TopicId"/>'s value.</param>
    public static StanceId For(StatementId statement, MentionId holder, string target, Span? span, int repetition = 0) => new(ContentHash.Id(
        "stance",
        statement.Value,
        holder.Value,
        target,
        span?.Start.ToString(CultureInfo.InvariantCulture),
        span?.End.ToString(CultureInfo.InvariantCulture),
        repetition.ToString(CultureInfo.InvariantCulture)));

    public override string ToString() => Value;
}
