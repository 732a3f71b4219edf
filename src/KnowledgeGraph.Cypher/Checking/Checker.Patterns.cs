using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Patterns that are matched and patterns that are created.</summary>
internal sealed partial class Checker
{
    /// <summary>Binds the variables of the patterns first, then looks at their properties: these may use any of the variables.</summary>
    private void CheckMatchPatterns(IReadOnlyList<PathPattern> patterns, Scope scope)
    {
        if (patterns.Count > 1 && patterns.FirstOrDefault(path => path.Selection is not null) is { } selective)
            Fail(CypherErrorDetail.UnexpectedSyntax, "A path selector can only be used where the MATCH has one path. Use one MATCH for each.", selective);
        var relationships = new HashSet<string>();
        foreach (var path in patterns) BindPath(path, scope, relationships);
        var around = Around(patterns, scope);
        foreach (var path in patterns) CheckPatternContent(path, scope, around, mayUseParameter: false);
    }

    /// <summary>What a repeated path sees beside its own variables: all but what only the whole walk gives.</summary>
    private static Scope Around(IReadOnlyList<PathPattern> patterns, Scope scope)
    {
        var relationships = patterns.SelectMany(path => path.Relationships).ToList();
        var lists = relationships.Where(relationship => relationship.IsQuantified).Select(relationship => relationship.Variable)
            .Concat(relationships.SelectMany(relationship => relationship.Repeated is { } repeated
                ? repeated.Nodes.Select(node => node.Variable).Concat(repeated.Relationships.Select(inner => inner.Variable))
                : []))
            .Concat(patterns.Select(path => path.Variable))
            .OfType<Variable>().Select(variable => variable.Name);
        return Only(scope.AllNames.Except(lists), scope);
    }

    private static void BindPath(PathPattern path, Scope scope, HashSet<string> relationships)
    {
        CheckShortest(path);
        foreach (var node in path.Nodes)
            if (node.Variable is { } variable) Bind(variable, StaticType.Node, scope);
        foreach (var relationship in path.Relationships)
        {
            if (relationship.Repeated is { } repeated) BindRepeated(repeated, scope);
            if (relationship.Variable is not { } variable) continue;
            if (!relationships.Add(variable.Name))
            {
                Fail(
                    CypherErrorDetail.RelationshipUniquenessViolation,
                    $"Relationship '{variable.Name}' stands twice in one MATCH, but each relationship is matched once. Use two MATCH clauses.", variable);
            }

            if (relationship.IsQuantified) DeclareNew(variable, StaticType.ListOf(StaticType.Relationship), scope);
            else Bind(variable, relationship.Length is null ? StaticType.Relationship : StaticType.ListOf(StaticType.Relationship), scope);
        }

        if (path.Variable is { } name) DeclareNew(name, StaticType.Path, scope);
    }

    /// <summary>Outside of what is repeated each of its variables is a list, one element a time.</summary>
    private static void BindRepeated(PathPattern repeated, Scope scope)
    {
        foreach (var name in repeated.Nodes.Select(node => node.Variable).OfType<Variable>().DistinctBy(variable => variable.Name))
            DeclareNew(name, StaticType.ListOf(StaticType.Node), scope);
        foreach (var name in repeated.Relationships.Select(relationship => relationship.Variable).OfType<Variable>())
            DeclareNew(name, StaticType.ListOf(StaticType.Relationship), scope);
    }

    private static void Bind(Variable variable, StaticType type, Scope scope)
    {
        if (!scope.TryFind(variable.Name, out var known))
        {
            scope.Declare(variable.Name, type);
            return;
        }
        var fits = known.MayBe(type.Kind) && (type.Kind != TypeKind.List || known.Kind != TypeKind.List || known.Element.MayBe(TypeKind.Relationship));
        if (!fits)
            Fail(CypherErrorDetail.VariableTypeConflict, $"Variable '{variable.Name}' is {known} and cannot be used as {type} here.", variable);
    }

    private static void CheckShortest(PathPattern path)
    {
        if (path.Selector != PathSelector.All && path.Relationships.Count != 1)
            Fail(CypherErrorDetail.UnexpectedSyntax, "shortestPath needs a pattern of two nodes and one relationship, such as (a)-[*]-(b).", path);
    }

    /// <param name="around">What may be used within a path that is repeated, beside its own variables.</param>
    private void CheckPatternContent(PathPattern path, Scope scope, Scope around, bool mayUseParameter)
    {
        foreach (var node in path.Nodes)
        {
            CheckLabels(node.Labels, scope);
            CheckProperties(node.Properties, scope, mayUseParameter);
            if (node.Where is not null) CheckPredicate(node.Where, scope, "WHERE");
        }

        foreach (var relationship in path.Relationships)
        {
            if (relationship.Repeated is { } repeated) CheckRepeated(repeated, around);
            CheckLabels(relationship.Types, scope);
            CheckProperties(relationship.Properties, scope, mayUseParameter);
            if (relationship.Where is not null) CheckPredicate(relationship.Where, relationship.IsQuantified ? WithEach(relationship, scope) : scope, "WHERE");
        }

        if (path.Where is not null) CheckPredicate(path.Where, scope, "WHERE");
    }

    private void CheckRepeated(PathPattern repeated, Scope around)
    {
        var scope = around.Child();
        BindPath(repeated, scope, []);
        CheckPatternContent(repeated, scope, around, mayUseParameter: false);
    }

    /// <summary>In its own WHERE the variable of a quantified relationship is one of its relationships.</summary>
    private static Scope WithEach(RelationshipPattern relationship, Scope scope)
    {
        if (relationship.Variable is not { } variable) return scope;
        var inner = scope.Child();
        inner.Declare(variable.Name, StaticType.Relationship);
        return inner;
    }

    private void CheckLabels(LabelExpression? labels, Scope scope)
    {
        if (labels is null) return;
        foreach (var dynamic in SyntaxChildren.DescendantsAndSelf(labels).OfType<LabelDynamic>())
        {
            if (dynamic.Names is Literal { Value.IsNull: true })
                Fail(CypherErrorDetail.InvalidArgumentType, "Null is not a label or type.", dynamic);
            Require(Check(dynamic.Names, scope, Aggregation.In("a label")), dynamic.Names, "A label or type", TypeKind.String, TypeKind.List);
        }
    }

    private void CheckProperties(Expression? properties, Scope scope, bool mayUseParameter)
    {
        if (properties is null) return;
        if (properties is Parameter && !mayUseParameter)
            Fail(CypherErrorDetail.InvalidParameterUse, "A parameter cannot stand for all properties of a pattern here. Name them: {key: $parameter.key}.", properties);
        Check(properties, scope, Aggregation.In("a pattern"));
    }

    /// <summary>A pattern in an expression (a predicate, shortestPath) introduces no names.</summary>
    private void CheckBoundPattern(PathPattern path, Scope scope)
    {
        CheckShortest(path);
        foreach (var variable in path.Nodes.Select(node => node.Variable).Concat(path.Relationships.Select(relationship => relationship.Variable)).OfType<Variable>())
            Find(variable, scope);
        CheckMatchPatterns([path], scope.Child());
    }

    private void CheckCreatedPattern(PathPattern path, Scope scope, string clause)
    {
        if (path.Selector != PathSelector.All || path.Selection is not null) Fail(CypherErrorDetail.UnexpectedSyntax, $"{clause} cannot create a shortest path.", path);
        if (path.Where is not null) Fail(CypherErrorDetail.UnexpectedSyntax, $"WHERE cannot stand in a pattern of {clause}.", path.Where);
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            CheckCreatedNode(path.Nodes[i], scope, clause, isAlone: path.Relationships.Count == 0);
            if (i < path.Relationships.Count) CheckCreatedRelationship(path.Relationships[i], scope, clause);
        }
        if (path.Variable is { } name) DeclareNew(name, StaticType.Path, scope);
        CheckPatternContent(path, scope, scope, mayUseParameter: clause == "CREATE");
    }

    private static void CheckCreatedNode(NodePattern node, Scope scope, string clause, bool isAlone)
    {
        if (node.Where is not null) Fail(CypherErrorDetail.UnexpectedSyntax, $"WHERE cannot stand in a pattern of {clause}.", node.Where);
        CheckCreatedLabels(node.Labels, clause);
        if (node.Variable is not { } variable) return;
        if (scope.Contains(variable.Name) && (isAlone || node.Labels is not null || node.Properties is not null))
        {
            Fail(
                CypherErrorDetail.VariableAlreadyBound,
                isAlone ? $"{clause} cannot create '{variable.Name}': it is defined already." : $"'{variable.Name}' is defined already: {clause} can refer to it, but not give it labels or properties. Use SET.",
                variable);
        }
        Bind(variable, StaticType.Node, scope);
    }

    private static void CheckCreatedLabels(LabelExpression? labels, string clause)
    {
        switch (labels)
        {
            case null or LabelName or LabelDynamic { Any: false }: break;
            case LabelAnd and:
                CheckCreatedLabels(and.Left, clause);
                CheckCreatedLabels(and.Right, clause);
                break;
            default:
                Fail(CypherErrorDetail.UnexpectedSyntax, $"{clause} needs plain labels, as in (n:A:B).", labels);
                break;
        }
    }

    private static void CheckCreatedRelationship(RelationshipPattern relationship, Scope scope, string clause)
    {
        if (relationship.Variable is { } variable) DeclareNew(variable, StaticType.Relationship, scope);
        if (relationship.Length is not null || relationship.Repeated is not null)
            Fail(CypherErrorDetail.CreatingVarLength, $"{clause} cannot create a relationship of variable length.", relationship);
        if (relationship.Types is not (LabelName or LabelDynamic { Any: false, Names: not ListLiteral { Elements.Count: not 1 } }))
            Fail(CypherErrorDetail.NoSingleRelationshipType, $"A relationship in {clause} needs exactly one type, as in -[:KNOWS]->.", relationship);
        if (relationship.Direction == Graph.Direction.Both && clause == "CREATE")
            Fail(CypherErrorDetail.RequiresDirectedRelationship, "A relationship in CREATE needs one direction: --> or <--.", relationship);
        if (relationship.Where is not null) Fail(CypherErrorDetail.UnexpectedSyntax, $"WHERE cannot stand in a pattern of {clause}.", relationship.Where);
    }
}
