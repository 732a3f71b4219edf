using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>SHOW in the forms of Neo4j 5, and TERMINATE.</summary>
internal sealed partial class Parser
{
    private ShowStatement ParseShow()
    {
        var position = Next().Position;
        var qualifiers = new List<string>();
        while (AtName)
        {
            var token = Next();
            var word = TextOf(token).ToString().ToUpperInvariant();
            switch (word)
            {
                case "INDEX" or "INDEXES": return Shown(ShowTarget.Indexes, null, IndexTypes(qualifiers, token), position);
                case "CONSTRAINT" or "CONSTRAINTS": return Shown(ShowTarget.Constraints, null, ConstraintTypes(qualifiers, token), position);
                case "FUNCTION" or "FUNCTIONS": return ShownFunctions(ShowTarget.Functions, qualifiers, token, position);
                case "PROCEDURE" or "PROCEDURES": return ShownFunctions(ShowTarget.Procedures, qualifiers, token, position);
                case "SETTING" or "SETTINGS" when qualifiers is [] or ["ALL"]: return Shown(ShowTarget.Settings, ParseShownNames(), null, position);
                case "TRANSACTION" or "TRANSACTIONS" when qualifiers.Count == 0: return Shown(ShowTarget.Transactions, ParseShownNames(), null, position);
                case "DATABASE" when qualifiers is ["DEFAULT"] or ["HOME"]: return Shown(ShowTarget.OneDatabase, null, null, position);
                case "DATABASE" or "DATABASES" when qualifiers.Count == 0: return Shown(ShowTarget.Databases, ParseDatabaseName(), null, position);
                case "USER" when TextOf(Current).Equals("DEFINED", StringComparison.OrdinalIgnoreCase):
                    qualifiers.Add(word);
                    break;
                case "USER" when qualifiers is ["CURRENT"]: return Shown(ShowTarget.CurrentUser, null, null, position);
                case "USER" or "USERS" when qualifiers is [] or ["ALL"]: return Shown(ShowTarget.Users, null, null, position);
                case "PRIVILEGE" or "PRIVILEGES" or "ROLE" or "ROLES" or "SERVER" or "SERVERS" or "ALIAS" or "ALIASES" or "SUPPORTED":
                    throw new CypherException(
                        CypherErrorType.SemanticError, CypherErrorPhase.CompileTime, CypherErrorDetail.UnsupportedAdministrationCommand,
                        $"There are no roles, privileges, servers or aliases to show here: SHOW {word}.", token.Position);
                case "ALL" or "RANGE" or "TEXT" or "FULLTEXT" or "LOOKUP" or "POINT" or "VECTOR" or "NODE" or "RELATIONSHIP" or "REL" or "PROPERTY" or "UNIQUE"
                    or "UNIQUENESS" or "EXIST" or "EXISTENCE" or "KEY" or "TYPE" or "BUILT" or "IN" or "DEFINED" or "DEFAULT" or "HOME" or "CURRENT":
                    qualifiers.Add(word);
                    break;
                default:
                    throw Error(
                        $"Expected INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, SETTINGS, DATABASES, TRANSACTIONS or USERS after SHOW, but found {Describe(token)}.", token);
            }
        }

        throw Unexpected("INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, SETTINGS, DATABASES, TRANSACTIONS or USERS");
    }

    private ShowStatement ParseTerminate()
    {
        var position = Next().Position;
        if (!TextOf(Current).StartsWith("TRANSACTION", StringComparison.OrdinalIgnoreCase)) throw Unexpected("TRANSACTIONS");
        Next();
        return Shown(ShowTarget.Terminations, ParseShownNames() ?? throw Unexpected("the id of a transaction"), null, position);
    }

    private ShowStatement Shown(ShowTarget target, Expression? names, IReadOnlyList<string>? types, SourcePosition position)
    {
        Projection? yield = null, @return = null;
        if (At(Keyword.Yield)) yield = ParseProjection(Next());
        var where = Accept(Keyword.Where) ? ParseExpression() : null;
        if (At(Keyword.Return))
        {
            if (yield is null) throw Error("RETURN needs a YIELD before it in SHOW: YIELD * RETURN ...", Current);
            @return = ParseProjection(Next());
        }

        return new ShowStatement(target, names, (yield, where, @return), position) { Types = types };
    }

    /// <summary>Who is asked about makes no difference: there are no roles.</summary>
    private ShowStatement ShownFunctions(ShowTarget target, List<string> qualifiers, Token at, SourcePosition position)
    {
        var kind = string.Join(' ', qualifiers);
        if (kind is not ("" or "ALL" or "BUILT IN" or "USER DEFINED") || (target == ShowTarget.Procedures && kind.Length > 0)) throw Error($"{kind} cannot stand before {Describe(at)}.", at);
        if (Accept(Keyword.Executable) && Accept(Keyword.By))
        {
            ParseName("CURRENT USER or the name of a user");
            if (TextOf(Current).Equals("USER", StringComparison.OrdinalIgnoreCase)) Next();
        }

        return Shown(target, null, kind == "USER DEFINED" ? [] : null, position);
    }

    /// <summary>One string or list, or several strings with commas between.</summary>
    private Expression? ParseShownNames()
    {
        if (Kind == TokenKind.End || Kind == TokenKind.Semicolon || At(Keyword.Yield) || At(Keyword.Where)) return null;
        var position = Current.Position;
        var names = ParseCommaSeparated(ParseExpression);
        return names is [var only] ? only : new ListLiteral(names, position);
    }

    private Expression? ParseDatabaseName()
    {
        if (Kind == TokenKind.Parameter) return ParseParameter();
        if (!AtName || At(Keyword.Yield) || At(Keyword.Where)) return null;
        var position = Current.Position;
        return new Literal(Value.Of(ParseName("the name of a database")), position);
    }

    private static IReadOnlyList<string>? IndexTypes(List<string> qualifiers, Token at) => qualifiers switch
    {
        [] or ["ALL"] => null,
        ["RANGE" or "TEXT" or "FULLTEXT" or "LOOKUP" or "POINT" or "VECTOR"] => qualifiers,
        _ => throw Error($"There are no {string.Join(' ', qualifiers)} indexes. The types are RANGE, TEXT, FULLTEXT, LOOKUP, POINT and VECTOR.", at),
    };

    private static IReadOnlyList<string>? ConstraintTypes(List<string> qualifiers, Token at)
    {
        var entity = qualifiers.FirstOrDefault() switch { "NODE" => "NODE", "RELATIONSHIP" or "REL" => "RELATIONSHIP", _ => null };
        var kind = string.Join(' ', entity is null ? qualifiers : qualifiers.Skip(1));
        string[] both = kind switch
        {
            "" or "ALL" when entity is null => [],
            "UNIQUE" or "UNIQUENESS" or "PROPERTY UNIQUE" or "PROPERTY UNIQUENESS" => ["UNIQUENESS", "RELATIONSHIP_UNIQUENESS"],
            "KEY" => ["NODE_KEY", "RELATIONSHIP_KEY"],
            "EXIST" or "EXISTENCE" or "PROPERTY EXIST" or "PROPERTY EXISTENCE" => ["NODE_PROPERTY_EXISTENCE", "RELATIONSHIP_PROPERTY_EXISTENCE"],
            "PROPERTY TYPE" => ["NODE_PROPERTY_TYPE", "RELATIONSHIP_PROPERTY_TYPE"],
            _ => throw Error($"There are no {string.Join(' ', qualifiers)} constraints.", at),
        };
        return both.Length == 0 ? null : entity is null ? both : [both[entity == "NODE" ? 0 : 1]];
    }
}
