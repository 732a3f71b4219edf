using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Factuality;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>The classes of predicates that embed clauses, by lemma: verbs, adjectives and nouns alike ("refuse", "unwilling", "refusal").</summary>
internal static class Embeddings
{
    static readonly FrozenDictionary<string, Embedding> Classes = new[]
    {
        ("embed-say", Embedding.Say), ("embed-turn", Embedding.Turn), ("embed-deny", Embedding.Deny), ("embed-empty", Embedding.Empty), ("embed-future", Embedding.Future),
        ("embed-possible", Embedding.Possible), ("embed-commit", Embedding.Commit), ("embed-urge", Embedding.Urge),
    }.SelectMany(c => WordLists.Words(c.Item1).Select(w => (Word: w, c.Item2))).DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Item2, StringComparer.Ordinal);

    static readonly FrozenSet<string> Unwilling = WordLists.Set("unwilling-when-negated");
    static readonly FrozenSet<string> Intending = WordLists.VerbForms("intending-verbs");
    static readonly FrozenSet<string> Intents = WordLists.NounForms("intent-nouns");
    static readonly FrozenSet<string> Claims = WordLists.NounForms("claim-nouns");
    static readonly FrozenSet<string> Rejecting = WordLists.Set("rejects-claims");

    public static Embedding Of(string lemma) => Classes.GetValueOrDefault(lemma);

    /// <summary>Whether a form is of a verb that plans or may do something: "plans to back".</summary>
    public static bool TakesInfinitive(string form) => Intending.Contains(form);

    /// <summary>"not ready to", "does not want to", "does not think that": the negation is the clause's own.</summary>
    public static bool TurnsWhenNegated(string lemma) => Unwilling.Contains(lemma);

    /// <summary>Nouns under which a clause is open or denied, also where it looks like a relative one.</summary>
    public static bool LeavesOpen(string noun) => Of(noun) is Embedding.Empty or Embedding.Deny || IsClaim(noun);

    /// <summary>"claims that she opposes", which one can reject.</summary>
    public static bool IsClaim(string noun) => Claims.Contains(noun);

    /// <summary>"her <i>intention</i> to back him": a noun whose infinitive is done by whoever has it.</summary>
    public static bool IsIntent(string noun) => Intents.Contains(noun);

    public static bool RejectsClaims(string lemma) => Rejecting.Contains(lemma);
}
