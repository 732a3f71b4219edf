using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Tells programmes, laws, shows and religions from actors where only their names can: "Medicare", "State of the Union".</summary>
internal static class NamedThings
{
    static readonly FrozenSet<string> Listed = WordLists.Lines("named-things").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adjectives of parties, which name nobody before a noun: "the Democratic primaries", "a Republican-led state".</summary>
    static readonly FrozenSet<string> PartyAdjectives = WordLists.Set("party-adjectives");
    static readonly FrozenSet<string> Partisans = WordLists.Set("partisans");

    /// <summary>Whether a name that the tagger found stands for no actor.</summary>
    public static bool Is(Reading reading, Name name, string text) =>
        Listed.Contains(Determiners.WithoutArticle(text)) || IsAdjective(reading, name) || IsPartisan(reading, name);

    /// <summary>"The Kentucky Republican" is somebody named elsewhere.</summary>
    static bool IsPartisan(Reading reading, Name name) =>
        name.Kind != NameKind.Person && name.Length > 1 && Partisans.Contains(reading.Words[name.EndToken - 1]);

    static bool IsAdjective(Reading reading, Name name)
    {
        var last = name.EndToken - 1;
        if (name.Kind == NameKind.Person || !PartyAdjectives.Contains(reading.Words[last]))
            return false;
        return reading.Word(name.EndToken) is "-" || reading.PhraseAt(last) is >= 0 and var p && reading.Phrases[p].Head != last;
    }
}
