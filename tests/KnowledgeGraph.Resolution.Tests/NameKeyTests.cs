using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Tests;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Nouri al-Maliki", ActorKind.Person, "nouri maliki")]
    [InlineData("Prime Minister Nouri Al-Maliki", ActorKind.Person, "nouri maliki")]
    [InlineData("al-Maliki", ActorKind.Person, "maliki|person")]
    [InlineData("Maliki’s", ActorKind.Person, "maliki|person")]
    [InlineData("Osama bin Laden", ActorKind.Person, "osama laden")]
    [InlineData("José Muñoz", ActorKind.Person, "jose munoz")]
    [InlineData("Søren Łuków", ActorKind.Person, "soren lukow")]
    [InlineData("Ben Bernanke", ActorKind.Person, "ben bernanke")]
    [InlineData("Conor O'Neill Jr.", ActorKind.Person, "conor oneill jr")]
    [InlineData("O'Neill Jr.", ActorKind.Person, "oneill|person")]
    [InlineData("Al Gore", ActorKind.Person, "al gore")]
    [InlineData("Mc\u00ADCain", ActorKind.Person, "mccain|person")]
    [InlineData("Department of Justice", ActorKind.Organization, "justice department")]
    [InlineData("Ministry of the Interior", ActorKind.Organization, "interior ministry")]
    [InlineData("British Ministry of Defence", ActorKind.Organization, "british defense ministry")]
    [InlineData("the U.S.", ActorKind.Country, "us|body")]
    [InlineData("U.N. Security Council", ActorKind.Organization, "un security council")]
    [InlineData("The Acme Corporation, Inc.", ActorKind.Organization, "acme|body")]
    [InlineData("Jordan", ActorKind.Country, "jordan|body")]
    [InlineData("Jordan", ActorKind.Person, "jordan|person")]
    [InlineData("President", ActorKind.Person, "president|person")]
    [InlineData("???", ActorKind.Person, "???|person")]
    public void Spellings_of_one_name_have_one_key(string name, ActorKind kind, string key) => Assert.Equal(key, NameKey.Of(name, kind).Value);

    [Fact]
    public void Any_text_has_a_key() => CsCheck.Check.Sample(CsCheck.Gen.String, name => NameKey.Of("x" + name.Replace("\ud800", "", StringComparison.Ordinal), ActorKind.Person).Value.Length > 0);
}
