using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>What the tree says of a report's content: where the clause that depends on the reporting verb starts, and where it ends at the latest.</summary>
internal sealed class GovernedExtent(Reading reading, QuoteMap quotes)
{
    /// <summary>A tree that leaves fewer words than this to a content is not believed.</summary>
    const int Shortest = 2;

    /// <summary>The first token of the clause that a verb reports, "that" left out; -1 where the tree has none after it.</summary>
    public int ClauseStart(VerbGroup verb)
    {
        var tree = reading.Trees.Of(verb.Main);
        foreach (var child in tree.Children(verb.Main))
            if (child > verb.Main && tree.Relation(child) == Relation.Ccomp && tree.LeftEdge(child) >= verb.End && reading.Tag(child) is not ("VBG" or "TO"))
                return tree.LeftEdge(child);
        return -1;
    }

    /// <summary>Cuts what the reporting verb does not govern: the main clause after "While she says …,", the next of joined clauses.</summary>
    public Content Bounded(VerbGroup verb, Content content)
    {
        var tree = reading.Trees.Of(verb.Main);
        if (content.IsNone || content.First < tree.First || content.First >= tree.End)
            return content;
        return Cut(content, tree.RightEdge(verb.Main) + 1);
    }

    /// <summary>Ends a content at a token where a mark or a joining word stands, which the chunks see too.</summary>
    Content Cut(Content content, int end) =>
        end < content.End && end - content.First >= Shortest && (IsBreak(end) || IsBreak(end - 1)) && !(quotes.IsQuoted(end) && quotes.IsQuoted(end - 1))
            ? content with { End = end } : content;

    bool IsBreak(int token) => reading.Tag(token) is "," or ":" or "CC" || reading.Word(token) is "--" or "-" or ";"
        || Conjunctions.Subordinates(reading.Word(token));
}
