using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Nouns for what people do, say and own.</summary>
internal static class Things
{
    static readonly FrozenSet<string> Acts = WordLists.NounForms("owned-acts");
    static readonly FrozenSet<string> Candidacies = WordLists.Set("candidacy-nouns");
    static readonly FrozenSet<string> Places = WordLists.NounForms("place-nouns");
    static readonly FrozenSet<string> Departures = WordLists.NounForms("departure-nouns");
    static readonly FrozenSet<string> Defences = WordLists.NounForms("defence-nouns");
    static readonly FrozenSet<string> AfterIn = WordLists.Set("in-nouns");
    static readonly FrozenSet<string> Indefinite = WordLists.Set("indefinite-articles");
    static readonly FrozenSet<string> Media = WordLists.Set("media");
    static readonly FrozenSet<string> Struggles = WordLists.Set("struggles");
    static readonly FrozenSet<string> Carriers = WordLists.NounForms("carrier-nouns");

    /// <summary>What somebody does against an enemy: "fight", "offensive".</summary>
    public static bool IsStruggle(string noun) => Struggles.Contains(noun);

    /// <summary>"his candidacy": who backs it backs him.</summary>
    public static bool IsCandidacy(string noun) => Candidacies.Contains(noun);

    /// <summary>Whether it is somebody's act, word or proposal, so that a stance toward it is one toward him as well.</summary>
    public static bool IsOwnedAct(string noun) => Acts.Contains(noun);

    /// <summary>"spoke <i>in support</i> of".</summary>
    public static bool StandsAfterIn(string noun) => AfterIn.Contains(noun);

    /// <summary>"a Lincoln" is somebody like him.</summary>
    public static bool IsIndefinite(string determiner) => Indefinite.Contains(determiner);

    /// <summary>"attacks on Twitter": where it is said.</summary>
    public static bool IsMedium(string noun) => Media.Contains(noun);

    public static bool IsPlace(string noun) => Places.Contains(noun);

    /// <summary>"resignation", "removal": who demands it of somebody is against him.</summary>
    public static bool IsDeparture(string noun) => Departures.Contains(noun);

    /// <summary>"came to the <i>defence</i> of".</summary>
    public static bool IsDefence(string noun) => Defences.Contains(noun);

    /// <summary>"a <i>message</i> of support".</summary>
    public static bool IsCarrier(string noun) => Carriers.Contains(noun);
}
