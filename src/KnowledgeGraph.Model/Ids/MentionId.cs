using System.Globalization;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Ids;

/// <summary>One occurrence of a name, nominal or pronoun: where it stands and what it says.</summary>
public readonly record struct MentionId(string Value)
{
    /// <summary>The text is part of it because records without the article's text have no offsets.</summary>
    public static MentionId For(ArticleId article, MentionRecord mention, int repetition = 0) =>
        new(ContentHash.Id("mention", article.Value, Offset(mention.Span.Start), Offset(mention.Span.End), mention.Text, Offset(repetition)));

    private static string Offset(int value) => value.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => Value;
}
