using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The frames of the language's predicates by word form in lower case; those with a particle or a noun of their own come first.</summary>
internal static class FrameLexicon
{
    static readonly Lazy<FrameFile> Shipped = new(() => new FrameFile(WordLists.Lines("frames")));
    static readonly FrozenDictionary<string, FrameTerm[]> Verbs = ByForm(Languages.Current.VerbForms, FrameKind.Verb);
    static readonly FrozenDictionary<string, FrameTerm[]> Nouns = ByForm(Plurals, FrameKind.Noun);
    static readonly FrozenDictionary<string, FrameTerm[]> Agents = ByForm(Plurals, FrameKind.Agent);
    static readonly FrozenDictionary<string, FrameTerm[]> Others = ByForm(lemma => [lemma], FrameKind.Adjective, FrameKind.Preposition, FrameKind.Copula);

    static readonly FrozenDictionary<string, FrameTerm[]> Prefixes = ByForm(lemma => [lemma], FrameKind.Prefix);

    static readonly FrozenDictionary<string, FrameTerm> Constructions = File.Terms.Where(t => t.Frame.Kind == FrameKind.Construction)
        .ToFrozenDictionary(t => t.Frame.Name, StringComparer.Ordinal);

    public static FrameFile File => Shipped.Value;

    public static IReadOnlyList<FrameTerm> OfVerb(string form) => Verbs.GetValueOrDefault(form, []);

    public static IReadOnlyList<FrameTerm> OfNoun(string form) => Nouns.GetValueOrDefault(form, []);

    /// <summary>Of a noun for people by their position.</summary>
    public static IReadOnlyList<FrameTerm> OfAgent(string form) => Agents.GetValueOrDefault(form, []);

    /// <summary>Of a word before a hyphen and a name.</summary>
    public static IReadOnlyList<FrameTerm> OfPrefix(string form) => Prefixes.GetValueOrDefault(form, []);

    /// <summary>Of an adjective, a preposition or a noun that "is in" joins to who takes the position.</summary>
    public static IReadOnlyList<FrameTerm> OfOther(string form) => Others.GetValueOrDefault(form, []);

    /// <summary>Of a construction, which a rule finds and no word alone.</summary>
    public static FrameTerm Named(string construction) => Constructions[construction];

    static IEnumerable<string> Plurals(string lemma) => [lemma, Languages.Current.Plural(lemma)];

    static FrozenDictionary<string, FrameTerm[]> ByForm(Func<string, IEnumerable<string>> forms, params FrameKind[] kinds) =>
        File.Terms.Where(t => kinds.Contains(t.Frame.Kind)).SelectMany(t => forms(t.Lemma).Distinct().Select(f => (Form: f, Term: t))).GroupBy(t => t.Form)
            .ToFrozenDictionary(g => g.Key, g => g.Select(t => t.Term).OrderByDescending(t => (t.ObjectHeads.Count > 0 ? 2 : 0) + (t.Particle is null ? 0 : 1) + (t.Frame.Conditions.HasFlag(FrameConditions.WithObject) || t.Frame.Conditions.HasFlag(FrameConditions.PartiesAreStates) ? 1 : 0)).ToArray(), StringComparer.Ordinal);
}
