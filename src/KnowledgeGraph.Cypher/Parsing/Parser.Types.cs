using System.Text;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Type names behind <c>::</c>, such as <c>LIST&lt;INTEGER NOT NULL&gt; | STRING</c>, to one spelling: upper case, single blanks.</summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> TypeWords =
    [
        "ANY", "ARRAY", "BOOL", "BOOLEAN", "DATE", "DATETIME", "DURATION", "EDGE", "FLOAT", "INT", "INTEGER", "LIST", "LOCAL", "MAP", "NODE", "NOTHING", "NULL",
        "NUMBER", "PATH", "POINT", "PROPERTY", "RELATIONSHIP", "SIGNED", "STRING", "TIME", "TIMESTAMP", "TIMEZONE", "VALUE", "VARCHAR", "VERTEX", "ZONE", "ZONED",
    ];

    private string ParseType()
    {
        var type = new StringBuilder();
        Enter();
        do
        {
            if (type.Length > 0) type.Append(" | ");
            ParseTypeTerm(type);
        }
        while (Accept(TokenKind.Bar));
        Leave();
        return type.ToString();
    }

    private void ParseTypeTerm(StringBuilder type)
    {
        var words = 0;
        while (Kind == TokenKind.Name)
        {
            var word = TextOf(Current).ToString().ToUpperInvariant();
            var isZone = word is "WITH" or "WITHOUT" && words > 0 && Peek().Kind == TokenKind.Name && TypeWords.Contains(TextOf(Peek()).ToString().ToUpperInvariant());
            if (!isZone && !TypeWords.Contains(word)) break;
            type.Append(words++ > 0 ? " " : "").Append(word);
            Next();
        }
        if (words == 0) throw Unexpected("a type such as INTEGER, STRING or LIST<FLOAT>");
        if (Accept(TokenKind.Less))
        {
            type.Append('<').Append(ParseType()).Append('>');
            if (!Accept(TokenKind.Greater)) throw Unexpected("'>'");
        }
        if (At(Keyword.Not, Keyword.Null) || Kind == TokenKind.Exclamation)
        {
            if (Next().Is(Keyword.Not)) Next();
            type.Append(" NOT NULL");
        }
    }
}
