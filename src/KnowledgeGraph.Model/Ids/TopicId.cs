using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>A topic: its name, case and spacing aside; with its article where only that tells what the name means.</summary>
public readonly record struct TopicId(string Value)
{
    public static TopicId For(string name) => new(ContentHash.Id("topic", NameOf(name)));

    public static TopicId InArticle(ArticleId article, string name) => new(ContentHash.Id("topic", article.Value, NameOf(name)));

    /// <summary>The name as the graph keeps it: lower case, single spaces, no full stop at its end.</summary>
    public static string NameOf(string name) => PlainText.Fold(name).TrimEnd('.', ' ');

    public override string ToString() => Value;
}
