using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Tests.Names;

public sealed class MarkedNamesTests
{
    [Theory]
    [InlineData("Viktor Orbán", "Viktor Orban")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("Søren Kjær’s", "Soren Kjaer")]
    [InlineData("O’Neill", "O'Neill")]
    public void A_name_with_marks_and_one_without_are_the_same(string marked, string plain) =>
        Assert.Equal(NameNormalizer.Normalize(plain, ActorKind.Person), NameNormalizer.Normalize(marked, ActorKind.Person));
}
