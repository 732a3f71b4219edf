namespace KnowledgeGraph.EndToEnd.Tests.Building;

/// <summary>The real article of June 2014 that the issue names, through the command line.</summary>
public sealed class AcceptanceArticleTests(AcceptanceGraph acceptance) : IClassFixture<AcceptanceGraph>
{
    [Fact]
    public async Task Putin_supports_Maliki()
    {
        var rows = await acceptance.QueryAsync("MATCH (p:Person)-[s:SUPPORTS]->(m:Person) WHERE p.name ENDS WITH 'Putin' AND m.name ENDS WITH 'Maliki' RETURN s.statementCount AS statements");

        Assert.True(Assert.Single(rows).GetProperty("statements").GetInt64() > 0);
    }

    [Fact]
    public async Task The_Kremlin_speaks_and_Putin_holds_the_stance()
    {
        var rows = await acceptance.QueryAsync("""
            MATCH (speaker:Actor)<-[:REFERS_TO]-(:Mention)<-[:SPOKEN_BY]-(s:Statement)-[:EXPRESSES]->(:Stance {polarity: 'SUPPORT'})-[:HELD_BY]->(:Mention)-[:REFERS_TO]->(holder:Actor)
            WHERE s.text CONTAINS 'full support' RETURN DISTINCT speaker.name AS speaker, holder.name AS holder
            """);

        Assert.All(rows, row => Assert.EndsWith("Kremlin", row.GetProperty("speaker").GetString(), StringComparison.Ordinal));
        Assert.Contains(rows, row => row.GetProperty("holder").GetString()!.EndsWith("Putin", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.GetProperty("holder").GetString()!.EndsWith("Kremlin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Al_Sistani_supports_an_effective_government_and_says_so_through_al_Safi()
    {
        var rows = await acceptance.QueryAsync("""
            MATCH (holder:Actor)<-[:REFERS_TO]-(:Mention)<-[:HELD_BY]-(x:Stance {polarity: 'SUPPORT'})-[:TOWARD]->(t:Topic), (s:Statement)-[:EXPRESSES]->(x)
            WHERE holder.name ENDS WITH 'Sistani' AND t.name CONTAINS 'effective government'
            OPTIONAL MATCH (s)-[:SPOKEN_BY]->(:Mention)-[:REFERS_TO]->(speaker:Actor)
            RETURN DISTINCT t.name AS topic, speaker.name AS speaker
            """);

        Assert.Contains(rows, row => row.GetProperty("speaker").GetString()?.EndsWith("Safi", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Nobody_invents_that_al_Sistani_opposes_Maliki() =>
        Assert.Empty(await acceptance.QueryAsync("MATCH (s:Actor)-[r:OPPOSES]->(m:Actor) WHERE s.name CONTAINS 'Sistani' AND m.name CONTAINS 'Maliki' RETURN r"));

    [Theory]
    [InlineData("Maliki")]
    [InlineData("Sistani")]
    [InlineData("Putin")]
    public async Task One_person_under_several_names_is_one_actor(string name) =>
        Assert.Single(await acceptance.QueryAsync("MATCH (a:Actor) WHERE a.name CONTAINS $name RETURN a.name", $"name={name}"));

    [Fact]
    public async Task ISIS_and_its_long_name_are_one_actor()
    {
        var rows = await acceptance.QueryAsync("MATCH (a:Actor) WHERE a.name CONTAINS 'Islamic State' OR a.name = 'ISIS' RETURN a.name AS name, a.aliases AS aliases");

        Assert.Contains("ISIS", Assert.Single(rows).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_statement_is_the_text_at_its_span()
    {
        var text = await File.ReadAllTextAsync(AcceptanceGraph.Article, TestContext.Current.CancellationToken);
        var offset = text.Length - text.TrimStart().Length;
        var rows = await acceptance.QueryAsync("MATCH (s:Statement) RETURN s.text AS text, s.startOffset AS start, s.endOffset AS end");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("text").GetString(), text[(offset + row.GetProperty("start").GetInt32())..(offset + row.GetProperty("end").GetInt32())]));
    }
}
