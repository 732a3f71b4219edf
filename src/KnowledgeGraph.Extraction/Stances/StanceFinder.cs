using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Records;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Extraction.Statements;

namespace KnowledgeGraph.Extraction.Stances;

internal static class StanceFinder
{
    public static (IReadOnlyList<SpokenStatement> Statements, IReadOnlyList<IReadOnlyList<Stance>> Stances) Find(
        Reading reading, QuoteMap quotes, Resolver resolver, ActorBook book, List<SpokenStatement> spoken, Boilerplate boilerplate)
    {
        return (spoken, spoken.ConvertAll(_ => (IReadOnlyList<Stance>)[]));
    }
}
