using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Statements;

namespace KnowledgeGraph.Extraction.Speakers;

/// <summary>A statement whose speaker is known as far as the text tells.</summary>
/// <param name="Speaker">Who uttered the words, or null.</param>
/// <param name="Holder">Whose words they are where somebody else uttered them ("in a message delivered by his deputy"); else the speaker.</param>
internal sealed record SpokenStatement(Statement Statement, Mention? Speaker, Mention? Holder)
{
    public IReadOnlyList<Mention> Addressees { get; init; } = [];
}
