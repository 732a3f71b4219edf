using KnowledgeGraph.Ingestion.Evidence;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Resolution.Topics;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Topics;

/// <summary>Which topic an article's words mean, by the graph's codebook. For one transaction.</summary>
internal sealed class TopicPlaces(Codebook codebook)
{
    private readonly HashSet<string> _defined = [.. codebook.Topics.Select(topic => TopicId.OfCode(topic.Code).Value)];

    public static async Task<TopicPlaces> LoadAsync(ICypherTransaction graph, CancellationToken cancellationToken)
    {
        var rows = await graph.RowsAsync(new CypherStatement(TopicCypher.Defined), cancellationToken).ConfigureAwait(false);
        return new TopicPlaces(new Codebook(rows.Select(row =>
            new CodebookTopic(row.Text("code"), row.Text("name"), [.. row.Texts("patterns").Select(TopicPattern.Parse)], [], null))));
    }

    /// <param name="name">As the article writes it.</param>
    /// <param name="named">What it means by its name alone.</param>
    public ArticleTopic Of(string name, ArticleTopic named) => codebook.TopicOf(name) is { } topic
        ? new ArticleTopic(TopicId.OfCode(topic.Code).Value, topic.Name, null)
        : named;

    /// <summary>Whether the codebook defines the topic, so that it is in the graph with or without articles.</summary>
    public bool Defines(ArticleTopic topic) => _defined.Contains(topic.Id);
}
