using System.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

/// <summary>Event lists as DNA 2 and DNA 3 write them (the columns of its exporter; the content is invented).</summary>
public sealed class DnaEventsTests
{
    private const string Dna2 = """
        "statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";"person";"organization";"concept";"agreement"
        1;2005-06-06 12:00:00;7;"Hearing, day one";"";"Committee";"";"";"We want a cap, and soon.";"Ada Marsh";"Green Bay";"emission caps";1
        2;2005-06-06 12:00:00;7;"Hearing, day one";"";"Committee";"";"";"No cap will help.";"";"Bay Steel";"emission caps";0
        3;2005-06-07 12:00:00;8;"Hearing, day two";"";"Committee";"";"";"The matter is open.";"Ben Marsh";"";"emission caps";
        """;

    [Fact]
    public void The_rows_of_a_document_are_one_record()
    {
        var records = Read(Dna2).Cast<RecordInput>().Select(input => input.Record).ToList();

        Assert.Equal(["Hearing, day one", "Hearing, day two"], records.Select(record => record.Article.Title));
        Assert.Equal(("2005-06-06", "Committee"), (records[0].Article.PublishedAt, records[0].Article.Source?.Name));
        Assert.Equal(
            [("Ada Marsh", ActorKind.Person), ("Green Bay", ActorKind.Organization), ("Bay Steel", ActorKind.Organization)],
            records[0].Actors.Select(actor => (actor.Name, actor.Kind)));
        Assert.Equal(["We want a cap, and soon.", "No cap will help."], records[0].Statements.Select(statement => statement.Text));
        Assert.Equal(
            [("m1", "emission caps", Polarity.Support), ("m2", "emission caps", Polarity.Support), ("m3", "emission caps", Polarity.Oppose)],
            records[0].Stances.Select(stance => (stance.Holder, stance.TargetTopic, stance.Polarity)));
        Assert.Empty(records[1].Stances);
    }

    [Fact]
    public void The_names_of_both_versions_are_known()
    {
        var dna3 = Dna2.Replace("statement ID", "statement_id", StringComparison.Ordinal).Replace("document ID", "document_id", StringComparison.Ordinal)
            .Replace("document title", "document_title", StringComparison.Ordinal).Replace("\"source\"", "\"document_source\"", StringComparison.Ordinal)
            .Replace("\";1", "\";true", StringComparison.Ordinal);

        Assert.Equivalent(Read(Dna2).Cast<RecordInput>().Select(input => input.Record), Read(dna3).Cast<RecordInput>().Select(input => input.Record));
    }

    [Fact]
    public async Task They_become_positions_in_the_graph()
    {
        await using var graph = await Kit.GraphOfAsync(Read(Dna2).Cast<RecordInput>().Select(input => input.Record));

        var rows = await graph.RowsAsync(
            new CypherStatement("MATCH (a:Actor)-[r:SUPPORTS|OPPOSES]->(t:Topic) RETURN a.name AS name, type(r) AS type, t.name AS topic ORDER BY name"), TestContext.Current.CancellationToken);
        Assert.Equal(
            [("Ada Marsh", "SUPPORTS", "emission caps"), ("Bay Steel", "OPPOSES", "emission caps"), ("Green Bay", "SUPPORTS", "emission caps")],
            rows.Select(row => (row.Text("name"), row.Text("type"), row.Text("topic"))));
        await Kit.AssertValidAsync(graph);
    }

    [Theory]
    [InlineData("1;2005-06-06;7;T;;S;;;Words.;;;caps;1", "person")]
    [InlineData("1;2005-06-06;7;T;;S;;;Words.;Ada;;caps;3", "agreement")]
    [InlineData("1;2005-06-06;7;T;;S;;;Words.;Ada;;;1", "concept")]
    [InlineData("1;2005-06-06;7;T;;S;;;;Ada;;caps;1", "text")]
    public void A_row_that_lacks_what_it_needs_is_refused_with_its_line(string row, string field)
    {
        var entries = Read(Dna2 + "\n" + row);

        var problem = Assert.Single(entries.OfType<RejectedInput>().Single().Problems);
        Assert.Equal((5, field), (problem.Line, problem.Field));
        Assert.Equal(2, entries.OfType<RecordInput>().Count());
    }

    [Fact]
    public void An_event_list_with_other_variables_is_refused_with_those_it_has()
    {
        var refused = Assert.IsType<RejectedInput>(Assert.Single(Read(Dna2.Replace("concept", "frame", StringComparison.Ordinal))));

        Assert.Contains("frame", refused.Problems[0].Reason, StringComparison.Ordinal);
    }

    private static List<IngestionInput> Read(string table) => [.. InputReader.Read("events.csv", new MemoryStream(Encoding.UTF8.GetBytes(table)))];
}
