using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>CREATE and DROP of indexes and constraints, in the syntax of Neo4j 5.</summary>
internal sealed partial class Parser
{
    private Statement ParseCreateSchema()
    {
        var position = Expect(Keyword.Create).Position;
        if (At(Keyword.Or)) throw Error("OR REPLACE is not supported. Use IF NOT EXISTS.", Current);
        if (At(Keyword.Constraint)) return ParseCreateConstraint(position);
        var kind = Current.Keyword switch
        {
            Keyword.Index => IndexKind.Range,
            Keyword.Range => IndexKind.Range,
            Keyword.Text => IndexKind.Text,
            Keyword.FullText => IndexKind.FullText,
            Keyword.Lookup => IndexKind.Lookup,
            Keyword.Point or Keyword.Vector => throw Error($"{Keywords.Spell(Current.Keyword)} indexes are not supported.", Current),
            _ => throw Unexpected("'(' and a pattern, INDEX or CONSTRAINT"),
        };
        if (!At(Keyword.Index)) Next();
        Expect(Keyword.Index);
        return ParseCreateIndex(kind, position);
    }

    private CreateIndexStatement ParseCreateIndex(IndexKind kind, SourcePosition position)
    {
        var (name, ifNotExists) = ParseSchemaName();
        if (At(Keyword.On)) throw Error("This is the index syntax of old. Write CREATE INDEX name FOR (n:Label) ON (n.key).", Current);
        Expect(Keyword.For);
        var target = ParseSchemaTarget();
        Expect(Keyword.On);
        IReadOnlyList<string> properties = [];
        if (kind == IndexKind.FullText)
        {
            Expect(Keyword.Each);
            Expect(TokenKind.LeftBracket);
            properties = ParseCommaSeparated(() => ParseSchemaProperty(target.Variable));
            Expect(TokenKind.RightBracket);
        }
        else if (kind == IndexKind.Lookup)
        {
            Accept(Keyword.Each);
            var function = Current;
            if (!ParseName("labels(n) or type(r)").Equals(target.Entity == EntityKind.Node ? "labels" : "type", StringComparison.OrdinalIgnoreCase))
                throw Error("A lookup index is ON EACH labels(n) or ON EACH type(r).", function);
            Expect(TokenKind.LeftParenthesis);
            ParseName("a variable");
            Expect(TokenKind.RightParenthesis);
        }
        else
        {
            properties = ParseSchemaProperties(target.Variable);
        }
        // Options choose between Neo4j's index providers; there is only one here.
        if (Accept(Keyword.Options)) ParseMap();

        var isWrong = kind == IndexKind.Lookup ? target.Labels.Count > 0 : kind == IndexKind.FullText ? target.Labels.Count == 0 : target.Labels.Count != 1;
        if (isWrong) throw Error(kind == IndexKind.Lookup ? "A lookup index is for all labels or types." : "This index needs one label or type; a full-text index may have several.", target.Start);
        var index = new IndexDefinition(name ?? "", kind, target.Entity, target.Labels, properties);
        return new CreateIndexStatement(name is null ? index with { Name = SchemaNames.For(index) } : index, name is not null, ifNotExists, position);
    }

    private CreateConstraintStatement ParseCreateConstraint(SourcePosition position)
    {
        Expect(Keyword.Constraint);
        var (name, ifNotExists) = ParseSchemaName();
        if (At(Keyword.On)) throw Error("This is the constraint syntax of old. Write CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE.", Current);
        Expect(Keyword.For);
        var target = ParseSchemaTarget();
        if (target.Labels.Count != 1) throw Error("A constraint needs exactly one label or type.", target.Start);
        if (At(Keyword.Assert)) throw Error("Write REQUIRE instead of ASSERT.", Current);
        Expect(Keyword.Require);
        var properties = ParseSchemaProperties(target.Variable);
        if (Kind == TokenKind.DoubleColon) throw Error("Property type constraints are not supported.", Current);
        Expect(Keyword.Is);
        var constraint = new ConstraintDefinition(name ?? "", ParseConstraintKind(), target.Entity, target.Labels[0], properties);
        if (Accept(Keyword.Options)) ParseMap();
        return new CreateConstraintStatement(name is null ? constraint with { Name = SchemaNames.For(constraint) } : constraint, name is not null, ifNotExists, position);
    }

    private ConstraintKind ParseConstraintKind()
    {
        if (At(Keyword.Not, Keyword.Null))
        {
            _at += 2;
            return ConstraintKind.Existence;
        }
        if (Accept(Keyword.Node) || Accept(Keyword.Relationship) || Accept(Keyword.Rel))
        {
            if (Accept(Keyword.Unique)) return ConstraintKind.Uniqueness;
            Expect(Keyword.Key);
            return ConstraintKind.Key;
        }
        if (Accept(Keyword.Unique)) return ConstraintKind.Uniqueness;
        if (Accept(Keyword.Key)) return ConstraintKind.Key;
        if (Kind == TokenKind.DoubleColon || At(Keyword.Typed)) throw Error("Property type constraints are not supported.", Current);
        throw Unexpected("UNIQUE, NOT NULL, NODE KEY or RELATIONSHIP KEY");
    }

    private Statement ParseDropSchema()
    {
        var position = Expect(Keyword.Drop).Position;
        var isIndex = At(Keyword.Index);
        if (!isIndex && !At(Keyword.Constraint)) throw Unexpected("INDEX or CONSTRAINT");
        Next();
        if (At(Keyword.On)) throw Error("This is the syntax of old. Indexes and constraints are dropped by name; SHOW INDEXES lists them.", Current);
        var name = ParseName("a name");
        var ifExists = false;
        if (Accept(Keyword.If))
        {
            Expect(Keyword.Exists);
            ifExists = true;
        }
        return isIndex ? new DropIndexStatement(name, ifExists, position) : new DropConstraintStatement(name, ifExists, position);
    }

    private (string? Name, bool IfNotExists) ParseSchemaName()
    {
        if (Kind == TokenKind.Parameter) throw Error("The name cannot be a parameter.", Current, Errors.CypherErrorDetail.InvalidParameterUse);
        var isNamed = AtName && !At(Keyword.If, Keyword.Not) && !At(Keyword.On) && !(At(Keyword.For) && Peek().Kind == TokenKind.LeftParenthesis);
        var name = isNamed ? ParseName("a name") : null;
        if (!Accept(Keyword.If)) return (name, false);
        Expect(Keyword.Not);
        Expect(Keyword.Exists);
        return (name, true);
    }

    private sealed record SchemaTarget(EntityKind Entity, string? Variable, IReadOnlyList<string> Labels, Token Start);

    /// <summary><c>(n:A|B)</c> or <c>()-[r:A|B]-()</c></summary>
    private SchemaTarget ParseSchemaTarget()
    {
        var start = Current;
        var path = ParseChain(variable: null, PathSelector.All, start.Position);
        var isNode = path.Relationships.Count == 0;
        if (path.Relationships.Count > 1) throw Error("Expected (n:Label) or ()-[r:TYPE]-().", start);
        var variable = isNode ? path.Nodes[0].Variable : path.Relationships[0].Variable;
        var labels = new List<string>();
        Collect(isNode ? path.Nodes[0].Labels : path.Relationships[0].Types);
        return new SchemaTarget(isNode ? EntityKind.Node : EntityKind.Relationship, variable?.Name, labels, start);

        void Collect(LabelExpression? expression)
        {
            switch (expression)
            {
                case null: break;
                case LabelName name: labels.Add(name.Name); break;
                case LabelOr or:
                    Collect(or.Left);
                    Collect(or.Right);
                    break;
                default: throw Error("Only names and '|' may be used here.", start);
            }
        }
    }

    private List<string> ParseSchemaProperties(string? variable)
    {
        if (!Accept(TokenKind.LeftParenthesis)) return [ParseSchemaProperty(variable)];
        var properties = ParseCommaSeparated(() => ParseSchemaProperty(variable));
        Expect(TokenKind.RightParenthesis);
        return properties;
    }

    private string ParseSchemaProperty(string? variable)
    {
        var token = Current;
        var name = ParseName("a property such as n.key");
        if (name != variable)
            throw Error($"Variable '{name}' is not defined. The pattern after FOR says {(variable is null ? "none" : $"'{variable}'")}.", token, Errors.CypherErrorDetail.UndefinedVariable);
        Expect(TokenKind.Dot);
        return ParseName("a property key");
    }
}
