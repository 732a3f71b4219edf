using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class DiacriticsTests
{
    [Theory]
    [InlineData("Orbán", "orban")]
    [InlineData("Søren Kjærgård", "soren kjaergard")]
    [InlineData("Gauß", "gauss")]
    [InlineData("Wałęsa", "walesa")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("e\u0301", "e")]
    [InlineData("Путин", "путин")]
    [InlineData("O'Brien 2", "o'brien 2")]
    public void Marks_come_off_and_other_scripts_stay(string text, string plain) => Assert.Equal(plain, Diacritics.Strip(text));
}
