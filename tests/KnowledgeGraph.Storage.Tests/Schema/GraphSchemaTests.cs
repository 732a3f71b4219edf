using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Storage.Tests.Schema;

public sealed class GraphSchemaTests
{
    [Fact]
    public void Everything_has_a_meaning_and_a_layer()
    {
        string[] layers = ["evidence", "identity", "governance", "derived"];
        var schema = GraphSchema.Embedded;

        Assert.All(schema.Labels, label => Assert.Contains(label.Layer, layers));
        Assert.All(schema.Relationships, type => Assert.Contains(type.Layer, layers));
        Assert.All(schema.Labels.Select(l => l.Meaning).Concat(schema.Relationships.Select(r => r.Meaning)), meaning => Assert.NotEmpty(meaning));
        Assert.All(schema.Labels.SelectMany(l => l.Properties).Concat(schema.Relationships.SelectMany(r => r.Properties)), property =>
        {
            Assert.NotEmpty(property.Meaning);
            Assert.NotEmpty(property.Type);
            Assert.Contains(property.Layer, layers);
        });
    }

    [Fact]
    public void Relationships_join_labels_that_there_are()
    {
        var labels = GraphSchema.Embedded.Labels.Select(label => label.Name).ToHashSet();

        Assert.All(GraphSchema.Embedded.Relationships, type =>
        {
            Assert.NotEmpty(type.From);
            Assert.NotEmpty(type.To);
            Assert.All(type.From.Concat(type.To), label => Assert.Contains(label, labels));
        });
    }

    [Fact]
    public void A_property_with_a_question_mark_may_be_missing_and_may_belong_to_another_layer()
    {
        var properties = GraphSchema.Embedded.Labels.Single(label => label.Name == "Actor").Properties.ToDictionary(p => p.Name);

        Assert.Equal(new PropertySchema("id", "STRING", true, "identity", properties["id"].Meaning), properties["id"]);
        Assert.Equal(("FLOAT", false, "derived"), (properties["pageRank"].Type, properties["pageRank"].Required, properties["pageRank"].Layer));
    }

    [Fact]
    public void A_wrong_file_says_where()
        => Assert.Contains("Line: ", Assert.Throws<FormatException>(() => GraphSchema.Parse("labels:\n  Actor: { layer")).Message);
}
