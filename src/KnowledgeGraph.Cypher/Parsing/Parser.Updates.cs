using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>The clauses that write.</summary>
internal sealed partial class Parser
{
    private Clause ParseUpdate()
    {
        var position = Current.Position;
        switch (Current.Keyword)
        {
            case Keyword.Create:
                Next();
                return new CreateClause(ParseCommaSeparated(ParsePattern), position);
            case Keyword.Insert:
                Next();
                _inserts = true;
                var inserted = ParseCommaSeparated(ParsePattern);
                _inserts = false;
                return new CreateClause(inserted, position);
            case Keyword.Merge:
                return ParseMerge();
            case Keyword.Set:
                Next();
                return new SetClause(ParseCommaSeparated(ParseSetItem), position);
            case Keyword.Remove:
                Next();
                return new RemoveClause(ParseCommaSeparated(ParseRemoveItem), position);
            case Keyword.Foreach:
                return ParseForeach();
            default:
                var detach = Accept(Keyword.Detach);
                if (!detach) Accept(Keyword.NoDetach);
                Expect(Keyword.Delete);
                return new DeleteClause(detach, ParseCommaSeparated(ParseExpression), position);
        }
    }

    private MergeClause ParseMerge()
    {
        var position = Next().Position;
        var pattern = ParsePattern();
        if (Kind == TokenKind.Comma) throw Error("MERGE takes one pattern. Write one MERGE for each.", Current);
        var onCreate = new List<SetItem>();
        var onMatch = new List<SetItem>();
        while (Accept(Keyword.On))
        {
            var items = Accept(Keyword.Create) ? onCreate : Accept(Keyword.Match) ? onMatch : throw Unexpected("CREATE or MATCH");
            Expect(Keyword.Set);
            items.AddRange(ParseCommaSeparated(ParseSetItem));
        }
        return new MergeClause(pattern, onCreate, onMatch, position);
    }

    private ForeachClause ParseForeach()
    {
        var position = Next().Position;
        Expect(TokenKind.LeftParenthesis);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpressionBeforeBar();
        Expect(TokenKind.Bar);
        var body = new List<Clause>();
        Enter();
        while (StartsClause())
        {
            var clause = Current;
            body.Add(clause.Keyword is Keyword.Match or Keyword.Optional or Keyword.Unwind or Keyword.With or Keyword.Return or Keyword.Call
                ? throw Error($"{Keywords.Spell(clause.Keyword)} cannot stand inside FOREACH, which only updates. Use UNWIND instead of FOREACH.", clause, Errors.CypherErrorDetail.InvalidClauseComposition)
                : ParseUpdate());
        }
        Leave();
        if (body.Count == 0) throw Unexpected("CREATE, MERGE, SET, REMOVE, DELETE or FOREACH");
        Expect(TokenKind.RightParenthesis);
        return new ForeachClause(variable, list, body, position);
    }

    private SetItem ParseSetItem()
    {
        var start = Current;
        var next = Peek().Kind;
        if (AtName && (next is TokenKind.Equal or TokenKind.PlusEqual))
        {
            var variable = ReadVariable();
            var add = Next().Kind == TokenKind.PlusEqual;
            return new SetProperties(variable, ParseExpression(), add, start.Position);
        }
        if (AtName && (next == TokenKind.Colon || Peek().Is(Keyword.Is))) return new SetLabels(ReadVariable(), ParseLabelList(), start.Position);

        var target = ParsePostfix();
        if (target is not (PropertyAccess or IndexAccess) || Kind == TokenKind.PlusEqual) throw Unexpected("'n.key = value', 'n = map', 'n += map' or 'n:Label'");
        Expect(TokenKind.Equal);
        return target is PropertyAccess property
            ? new SetProperty(property.Subject, property.Key, ParseExpression(), start.Position)
            : new SetDynamicProperty(((IndexAccess)target).Subject, ((IndexAccess)target).Index, ParseExpression(), start.Position);
    }

    private RemoveItem ParseRemoveItem()
    {
        var start = Current;
        if (AtName && (Peek().Kind == TokenKind.Colon || Peek().Is(Keyword.Is))) return new RemoveLabels(ReadVariable(), ParseLabelList(), start.Position);
        return ParsePostfix() switch
        {
            PropertyAccess property => new RemoveProperty(property.Subject, property.Key, start.Position),
            IndexAccess property => new RemoveDynamicProperty(property.Subject, property.Index, start.Position),
            _ => throw Error("Expected 'n.key', 'n[key]' or 'n:Label' to remove.", start),
        };
    }

    private Variable ReadVariable()
    {
        var token = Next();
        return new Variable(NameOf(token), token.Position);
    }

    private List<LabelExpression> ParseLabelList()
    {
        var labels = new List<LabelExpression>();
        while (Accept(TokenKind.Colon) || (labels.Count == 0 && Accept(Keyword.Is)))
        {
            var position = Current.Position;
            labels.Add(Kind is TokenKind.Dollar or TokenKind.Parameter ? ParseDynamicLabel() : new LabelName(ParseName("a label"), position));
        }

        return labels;
    }
}
