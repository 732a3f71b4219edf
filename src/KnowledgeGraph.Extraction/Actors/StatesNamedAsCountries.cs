using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Tells the American state of Georgia from the country by the company it keeps in the article: other states, "Ga.", Atlanta against Tbilisi, Russia and their neighbours.
/// Where neither is named the country is meant.
/// </summary>
internal static class StatesNamedAsCountries
{
    static readonly FrozenSet<string> OfState = (
        "atlanta savannah augusta ga. u.s. gop alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky "
        + "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont "
        + "virginia wisconsin wyoming carolina dakota").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> OfCountry = (
        "tbilisi georgian abkhazia ossetia batumi saakashvili kutaisi caucasus armenia azerbaijan russia moscow ukraine moldova").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsState(Reading reading, string name)
    {
        if (name != "Georgia")
            return false;
        var (state, country) = (0, 0);
        foreach (var word in reading.Words)
        {
            if (OfState.Contains(word)) state++;
            if (OfCountry.Contains(word)) country++;
        }

        return state > country;
    }
}
