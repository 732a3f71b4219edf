using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Resolution.Tests.Names;

public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("Nouri al-Maliki", "Nuri Malaki")]
    [InlineData("Maliki", "Malaki")]
    [InlineData("al-Maliki", "Malaki")]
    [InlineData("Chuck Schumer", "Charles E. Shumer")]
    [InlineData("Charles Schumer", "C. Schumer")]
    [InlineData("Mitch McConnell", "Mitch McConnel")]
    [InlineData("Mitch McConnell", "Mitch Mc Connell")]
    [InlineData("John Boehner", "John Boener")]
    [InlineData("Muammar Gaddafi", "Moammar Gadhafi")]
    [InlineData("Muammar Qaddafi", "Muammar Kadafi")]
    [InlineData("Mohammed Morsi", "Mohamed Mursi")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Boris Yeltsin", "Boris Yeltzin")]
    [InlineData("Hamid Karzai", "Hamed Karzai")]
    [InlineData("Angela Merkel", "Angela Merkle")]
    [InlineData("Tim Kaine", "Timothy Kaine")]
    [InlineData("Kathleen Sebelius", "Kathleen Sibelius")]
    [InlineData("Jean-Luc Picard", "Jeanluc Picard")]
    [InlineData("Reince Priebus", "Reince Preibus")]
    [InlineData("Dianne Feinstein", "Diane Feinstein")]
    public void Spellings_of_one_person_are_alike(string one, string other) =>
        Assert.True(Of(one, other, ActorKind.Person).Score >= 0.5, $"{Of(one, other, ActorKind.Person)}");

    [Theory]
    [InlineData("Barack Obama", "Michelle Obama")]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("George Bush", "Jeb Bush")]
    [InlineData("Donald Trump", "Donald Trump Jr.")]
    [InlineData("Ron Paul", "Rand Paul")]
    [InlineData("John Kerry", "John Kelly")]
    [InlineData("Tim Scott", "Rick Scott")]
    [InlineData("Joe Kennedy", "Ted Kennedy")]
    [InlineData("Mike Lee", "Mike Leo")]
    [InlineData("Boris Johnson", "Ron Johnson")]
    [InlineData("George H. W. Bush", "George W. Bush")]
    [InlineData("Obama", "Barack Obama")]
    [InlineData("Kim", "Kin")]
    [InlineData("Susan Rice", "Susan Price")]
    public void Different_persons_are_not(string one, string other) =>
        Assert.True(Of(one, other, ActorKind.Person).Score <= 0.5, $"{Of(one, other, ActorKind.Person)}");

    [Theory]
    [InlineData("Senate of the United States", "Senate")]
    [InlineData("U.S. Supreme Court", "Supreme Court")]
    [InlineData("National Rifle Association", "NRA")]
    [InlineData("Department of Labour", "Department of Labor")]
    [InlineData("Federal Reserve Board", "Reserve Board")]
    [InlineData("Facebook", "Face Book")]
    [InlineData("Heritage Foundation", "Heritige Foundation")]
    public void Names_of_one_body_are_alike(string one, string other) =>
        Assert.True(Of(one, other, ActorKind.Organization).Score >= 0.5, $"{Of(one, other, ActorKind.Organization)}");

    [Theory]
    [InlineData("House Budget Committee", "Senate Budget Committee")]
    [InlineData("Justice Department", "State Department")]
    [InlineData("North Korea", "South Korea")]
    [InlineData("Bank of America", "Bank of England")]
    [InlineData("CNN", "CNBC")]
    public void Different_bodies_are_not(string one, string other) =>
        Assert.True(Of(one, other, ActorKind.Organization).Score < 0.5, $"{Of(one, other, ActorKind.Organization)}");

    [Fact]
    public void It_is_the_same_in_both_directions_and_between_0_and_1() =>
        Gen.Select(Gen.String[Gen.Char["abcdeh wz"], 1, 12], Gen.String[Gen.Char["abcdeh wz"], 1, 12], Gen.Enum<ActorKind>())
            .Sample((one, other, kind) =>
        {
            var likeness = Of(one, other, kind);
            return likeness == Of(other, one, kind) && likeness.Score is >= 0 and <= 1
                && (likeness.Score == 0 || likeness.Why.Length > 0 || likeness.Score == 1);
        });

    private static NameLikeness Of(string one, string other, ActorKind kind) =>
        NameLikeness.Of(NameKey.Of(one, kind), NameKey.Of(other, kind), kind);
}
