using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>One word of the query: what it is and where it stands. Its text stays in the query until somebody needs it.</summary>
internal readonly record struct Token(TokenKind Kind, Keyword Keyword, int Start, int End, int Line, int Column)
{
    public SourcePosition Position => new(Start, Line, Column);

    public bool Is(Keyword keyword) => Keyword == keyword;
}
