namespace KnowledgeGraph.Extraction.Clauses;

internal enum VerbForm
{
    Finite,
    Infinitive,

    /// <summary>"adding" without an auxiliary.</summary>
    Gerund,

    /// <summary>"backed" without an auxiliary, after a noun: "rebels backed by Moscow".</summary>
    Participle,
}
