namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>A noun phrase without what follows its head: "the new Iraqi prime minister", "he", "Putin" of "Putin's speech".</summary>
/// <param name="First">Its first token; the possessor stands before it and is a phrase of its own.</param>
/// <param name="End">After its last token.</param>
/// <param name="Head">The token of its head noun or pronoun.</param>
/// <param name="Possessor">The index of the phrase that owns it ("Putin's"), or -1.</param>
/// <param name="IsPossessor">Whether it owns the next phrase.</param>
internal readonly record struct NounPhrase(int First, int End, int Head, int Possessor, bool IsPossessor);
