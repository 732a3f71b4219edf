using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Words that carry their full stop with them, without it and in lower case.</summary>
internal static class Abbreviations
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "mr mrs ms dr prof rev hon fr sr sra st ste mt ft sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt pres supt "
        + "amb atty brig messrs mme mlle msgr insp det ald pfc vs v");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Set(
        "jr esq inc corp co cos ltd llc plc bros dept univ assn ave blvd rd etc al approx est min max tel ext dist intl natl govt "
        + "jan feb apr jun jul aug sept sep oct nov dec mon tues thurs fri ph ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn "
        + "miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo que ont alta");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set("no nos p pp art arts fig figs vol sec ch para c ca mar");

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(Lower(word, stackalloc char[8]));

    public static bool IsOther(ReadOnlySpan<char> word) => Others.Contains(Lower(word, stackalloc char[8]));

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => BeforeNumbers.Contains(Lower(word, stackalloc char[8]));

    /// <summary>Single letters with full stops between them: "U.S", "a.m", also one letter alone.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || word.Length > 15)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        return true;
    }

    static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        // Longer words are no abbreviations; an empty answer is in no set.
        var length = word.Length > buffer.Length ? 0 : word.ToLowerInvariant(buffer);
        return buffer[..length].ToString();
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
