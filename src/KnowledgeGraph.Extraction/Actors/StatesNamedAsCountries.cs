using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Tells the American state of Georgia from the country by the company it keeps in the article: other states, "Ga.", Atlanta against
/// Tbilisi, Russia and their neighbours.
/// Where neither is named the country is meant.
/// </summary>
internal static class StatesNamedAsCountries
{
    static readonly FrozenSet<string> Both = WordLists.Set("states-named-as-countries");
    static readonly FrozenSet<string> OfState = WordLists.Set("company-of-states");
    static readonly FrozenSet<string> OfCountry = WordLists.Set("company-of-countries");

    public static bool IsState(Reading reading, string name)
    {
        if (!Both.Contains(name.ToLowerInvariant()))
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
