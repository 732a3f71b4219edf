using KnowledgeGraph.Extraction.Tests.Records;

namespace KnowledgeGraph.Extraction.Tests.Stances;

/// <summary>Family names that an article or a particle leads, wherever in a sentence they stand.</summary>
public sealed class LedNamesTests
{
    [Theory]
    [InlineData("Hassan al-Rashidi met Ursula van der Leyen. Al-Rashidi criticized Ms. van der Leyen.", "Hassan al-Rashidi Oppose Ursula van der Leyen")]
    [InlineData("Hassan al-Rashidi met Ursula van der Leyen. Al-Rashidi criticized van der Leyen.", "Hassan al-Rashidi Oppose Ursula van der Leyen")]
    [InlineData("Mona El-Baradei met Frederik de Klerk. De Klerk attacked El-Baradei.", "Frederik de Klerk Oppose Mona El-Baradei")]
    [InlineData("Khalid bin Salman met Miguel de la Cruz. Bin Salman denounced de la Cruz.", "Khalid bin Salman Oppose Miguel de la Cruz")]
    [InlineData("Omar Abu Hassan met Lars von Trotta. Abu Hassan rejected von Trotta.", "Omar Abu Hassan Oppose Lars von Trotta")]
    [InlineData("Al-Rashidi criticized van der Leyen.", "Al-Rashidi Oppose van der Leyen")]
    public void A_led_name_holds_and_takes_positions(string text, string expected) =>
        Assert.Contains(expected, Extracted.From(text).Stances);

    [Fact]
    public void An_adjective_at_a_sentences_start_is_no_first_name() =>
        Assert.DoesNotContain(Extracted.From("Olof Brandt spoke. Young Brandt supporters cheered.").Record.Actors, actor => actor.Name == "Young Brandt");

    [Fact]
    public void An_object_pronoun_goes_on_with_its_own_sentences_object() => Assert.Contains(
        "Mara Lindqvist Support Olof Brandt",
        Extracted.From("Peter Holm spoke in Tarn. Mara Lindqvist has been critical of Olof Brandt but wrote that she agreed with him.").Stances);
}
