namespace KnowledgeGraph.Extraction.Predicates;

/// <summary>A noun phrase in a role of a predicate.</summary>
/// <param name="Phrase">The index of the phrase in its <see cref="Clauses.Reading"/>.</param>
internal readonly record struct Argument(int Phrase, Backing Backing);
