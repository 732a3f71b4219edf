using System.Globalization;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Ids;

/// <summary>A statement: where it stands, what it says, and whether somebody says it or the narrator reports it.</summary>
public readonly record struct StatementId(string Value)
{
    /// <param name="repetition">0, or 1, 2, ... where a record gives the same span again.</param>
    public static StatementId For(ArticleId article, StatementRecord statement, int repetition = 0) => new(ContentHash.Id(
        "statement",
        article.Value,
        statement.QuoteType == QuoteType.Reported ? "reported" : "said",
        Offset(statement.Span.Start),
        Offset(statement.Span.End),
        statement.Text,
        Offset(repetition)));

    private static string Offset(int value) => value.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}
