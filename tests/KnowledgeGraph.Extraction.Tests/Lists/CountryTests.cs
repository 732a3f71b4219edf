using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Tests.Lists;

public sealed class CountryTests
{
    [Fact]
    public void Countries_have_capitals_and_demonyms()
    {
        var iraq = Country.All.Single(c => c.Iso3 == "IRQ");
        Assert.Equal("Iraq", iraq.Name);
        Assert.Equal(["Baghdad"], iraq.Capitals);
        Assert.Equal(["Iraqi"], iraq.Demonyms);
        Assert.True(Country.All.Count >= 240);
    }
}
