using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>A topic: its name, case and spacing aside; with its article where only that tells what the name means; a codebook's by its code.</summary>
public readonly record struct TopicId(string Value)
{
    public static TopicId For(string name) => new(ContentHash.Id("topic", NameOf(name)));

    public static TopicId InArticle(ArticleId article, string name) => new(ContentHash.Id("topic", article.Value, NameOf(name)));

    /// <summary>A topic of a codebook: its code, whatever it is called and whatever its patterns are.</summary>
    public static TopicId OfCode(string code) => new(ContentHash.Id("topic", "code", code));

    /// <summary>The name as the graph keeps it: lower case, single spaces, no full stop at its end.</summary>
    public static string NameOf(string name) => PlainText.Fold(name).TrimEnd('.', ' ');

    public override string ToString() => Value;
}
