using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Topics;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>An article's words for a topic, as the graph keeps them.</summary>
/// <param name="Named">What the words mean without a codebook.</param>
/// <param name="Topic">The id of what they mean now.</param>
internal sealed record TopicUse(string Article, string Name, ArticleTopic Named, string Topic)
{
    public static TopicUse Of(CypherRow row)
    {
        var (article, name, named) = (row.Text("article"), row.Text("name"), row.Text("base"));
        var isShared = named == TopicId.For(name).Value;
        var title = isShared ? TopicId.NameOf(name) : TopicNames.InArticle(TopicId.NameOf(name), row.TextOrNull("title"));
        return new TopicUse(article, name, new ArticleTopic(named, title, isShared ? null : article), row.Text("topic"));
    }

    public Dictionary<string, object?> ToMove(string to) =>
        new() { ["article"] = Article, ["name"] = Name, ["from"] = Topic, ["to"] = to };
}
