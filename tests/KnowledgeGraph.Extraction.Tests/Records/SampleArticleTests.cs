using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Records;

/// <summary>The acceptance case of the first issue, where its text is at hand.</summary>
public sealed class SampleArticleTests
{
    readonly Extracted found = Extracted.From(Read());

    [Fact]
    public void Putin_supports_Maliki() => Assert.Contains("Vladimir Putin Support Nouri al-Maliki", found.Stances);

    [Fact]
    public void Putin_himself_is_supported_by_nobody() => Assert.DoesNotContain(found.Stances, s => s.EndsWith("Support Vladimir Putin", StringComparison.Ordinal));

    [Fact]
    public void The_Kremlin_speaks_where_Putin_holds_the_stance()
    {
        var spoken = found.Record.Statements.Where(s => s.Speaker is not null && found.Name(s.Speaker) == "Kremlin").Select(s => s.Id).ToHashSet();
        Assert.Contains(found.Record.Stances, s => spoken.Contains(s.Statement) && found.Name(s.Holder) == "Vladimir Putin" && s.Polarity == Polarity.Support);
    }

    [Fact]
    public void Al_Sistani_supports_an_effective_government_through_al_Safi()
    {
        var stance = Assert.Single(found.Record.Stances, s => s.TargetTopic == "effective government");
        Assert.Equal("al-Sistani", found.Name(stance.Holder));
        Assert.Equal(Polarity.Support, stance.Polarity);
        Assert.Equal("Ahmed al-Safi", found.Name(found.Record.Statements.Single(s => s.Id == stance.Statement).Speaker));
    }

    [Fact]
    public void Al_Sistani_opposes_nobody() => Assert.DoesNotContain(found.Record.Stances, s => found.Name(s.Holder) == "al-Sistani" && s.Polarity == Polarity.Oppose);

    [Fact]
    public void Every_name_of_an_actor_is_one_actor()
    {
        Assert.Contains("Maliki", found.Actor("Nouri al-Maliki").Aliases);
        Assert.Contains("al-Maliki", found.Actor("Nouri al-Maliki").Aliases);
        Assert.Contains("ISIS", found.Actor("Islamic State of Iraq and the Levant").Aliases);
        Assert.Single(found.Record.Actors, a => a.Name.Contains("Sistani", StringComparison.OrdinalIgnoreCase));
        Assert.Single(found.Record.Actors, a => a.Name.Contains("Maliki", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_span_equals_its_text() => found.AssertConsistent();

    static string Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "articles", "putin-maliki-2014-06-20.txt") is var path && File.Exists(path))
                return File.ReadAllText(path);
        Assert.Skip("The sample article is not on this machine.");
        return "";
    }
}
