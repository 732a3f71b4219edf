using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Verbs that are read through to their noun: "drew criticism from" says "was criticised by".</summary>
internal static class LightVerbs
{
    static readonly FrozenDictionary<string, LightVerbKind[]> Kinds = WordLists.Lines("light-verbs").Select(line => line.Split(':', 2))
        .SelectMany(p => p[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(v => Languages.Current.VerbForms(v.Split('_')[0]).Select(f => (Form: f, Kind: Enum.Parse<LightVerbKind>(p[0], true)))))
        .Distinct().GroupBy(f => f.Form).ToFrozenDictionary(g => g.Key, g => g.Select(f => f.Kind).ToArray(), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, LightVerbKind> Prepositional = new[]
    {
        ("come-prepositions", LightVerbKind.Come), ("under-prepositions", LightVerbKind.Under),
    }.SelectMany(k => WordLists.Words(k.Item1).Select(w => (Word: w, Kind: k.Item2)))
        .ToFrozenDictionary(k => k.Word, k => k.Kind, StringComparer.Ordinal);

    /// <summary>The kind of verb that takes its noun with a preposition: "came <i>to</i> her defence"; none with another one.</summary>
    public static LightVerbKind KindAfter(string preposition) => Prepositional.GetValueOrDefault(preposition);

    public static bool Is(string form, LightVerbKind kind) => Kinds.TryGetValue(form, out var kinds) && kinds.Contains(kind);

    /// <summary>The kinds of a verb that a noun is the object of, the likelier first.</summary>
    public static ReadOnlySpan<LightVerbKind> Of(string form) => Kinds.GetValueOrDefault(form);
}
