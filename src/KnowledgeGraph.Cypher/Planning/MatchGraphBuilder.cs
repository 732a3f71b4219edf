using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Reads path patterns into a <see cref="MatchGraph"/>: labels, property maps and WHERE all become conditions.</summary>
internal sealed class MatchGraphBuilder
{
    private readonly PlanContext _context;
    private readonly Scope _outer;
    private readonly Dictionary<string, MatchNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<MatchLink> _links = [];
    private readonly List<MatchPath> _paths = [];
    private readonly List<Expression> _conditions = [];
    private readonly List<(MatchLink Link, PathPattern Path, IEnumerable<string> Own)> _repeated = [];
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);
    private Scope _scope;

    public MatchGraphBuilder(PlanContext context, Scope outer)
    {
        _context = context;
        _outer = outer;
        _scope = outer;
    }

    public MatchGraph Build(IReadOnlyList<PathPattern> patterns, Expression? where)
    {
        foreach (var pattern in patterns) AddPath(pattern);
        if (where is not null) AddCondition(where);
        foreach (var condition in _conditions) InlineSteps(condition);
        foreach (var (link, path, own) in _repeated) link.Needs.UnionWith(Names.In(path).Intersect(_introduced).Except(own));
        return new MatchGraph(_nodes, _links, _paths, [.. _conditions.Select(Needs)], _scope)
        {
            Introduced = [.. _introduced.Select(name => _scope[name])],
        };
    }

    private Condition Needs(Expression expression)
    {
        var needs = Names.In(expression);
        needs.IntersectWith(_introduced);
        return new Condition(expression, needs);
    }

    private void AddPath(PathPattern pattern)
    {
        var first = AddNode(pattern.Nodes[0]);
        var left = first;
        var links = new List<MatchLink>();
        for (var i = 0; i < pattern.Relationships.Count; i++)
        {
            var right = AddNode(pattern.Nodes[i + 1]);
            var relationship = pattern.Relationships[i];
            // A search for the shortest walks a single relationship step by step as it walks any other path.
            var repeated = relationship.Repeated ?? (pattern.Selection is null || !relationship.IsQuantified ? null : AsPath(relationship));
            links.Add(repeated is null ? AddLink(relationship, left, right, pattern.Selector) : AddRepeated(repeated, relationship.Length!, left, right));
            left = right;
        }

        if (pattern.Where is not null) AddCondition(pattern.Where);

        if (pattern.Variable is null) return;
        _paths.Add(new MatchPath(pattern.Variable.Name, Introduce(pattern.Variable.Name), first, links));
    }

    private MatchNode AddNode(NodePattern pattern)
    {
        var name = pattern.Variable?.Name ?? _context.NewName();
        if (!_nodes.TryGetValue(name, out var node))
        {
            var slot = _scope.TryFind(name, out var known) ? known : Introduce(name);
            _nodes.Add(name, node = new MatchNode(name, slot));
        }

        var variable = new Variable(name, pattern.Position);
        if (pattern.Labels is not null) AddLabels(variable, pattern.Labels);
        AddProperties(variable, pattern.Properties);
        if (pattern.Where is not null) AddCondition(pattern.Where);
        return node;
    }

    private MatchLink AddLink(RelationshipPattern pattern, MatchNode left, MatchNode right, PathSelector selector)
    {
        var name = pattern.Variable?.Name ?? _context.NewName();
        var isKnown = _outer.Contains(name);
        var types = TypeNames(pattern.Types);
        var link = new MatchLink(name, isKnown ? _outer[name] : Introduce(name), left, right, isKnown)
        {
            Direction = pattern.Direction,
            TypeNames = types ?? [],
            Types = new TypeSet([.. (types ?? []).Select(_context.Names.Type)], types is null ? "" : ":" + string.Join('|', types)),
            Length = pattern.Length,
            Selector = selector,
        };
        _links.Add(link);
        if (link.IsSingle)
        {
            var variable = new Variable(name, pattern.Position);
            if (types is null && pattern.Types is not null) AddCondition(new LabelPredicate(variable, pattern.Types, pattern.Position));
            AddProperties(variable, pattern.Properties);
            if (pattern.Where is not null) AddCondition(pattern.Where);
        }
        else
        {
            AddSteps(link, pattern, types is null);
        }

        return link;
    }

    private static PathPattern AsPath(RelationshipPattern quantified)
    {
        var (variable, position) = (quantified.Variable, quantified.Position);
        NodePattern end = new(null, null, null, null, position);
        var single = new RelationshipPattern(variable, quantified.Types, null, quantified.Properties, quantified.Direction, position) { Where = quantified.Where };
        return new PathPattern(null, PathSelector.All, [end, end], [single], position);
    }

    /// <summary>What is repeated is a small match of its own, which sees the variables of earlier clauses; its own become lists here.</summary>
    private MatchLink AddRepeated(PathPattern path, VariableLength length, MatchNode left, MatchNode right)
    {
        var name = _context.NewName();
        Variable[] inner = [.. path.Nodes.Select(node => node.Variable).Concat(path.Relationships.Select(relationship => relationship.Variable))
            .OfType<Variable>().DistinctBy(variable => variable.Name)];
        var lists = inner.ToDictionary(variable => variable.Name, variable => Introduce(variable.Name), StringComparer.Ordinal);
        var link = new MatchLink(name, Introduce(name), left, right, IsKnown: false)
        {
            Direction = Graph.Direction.Outgoing,
            TypeNames = [],
            Types = new TypeSet([], ""),
            Length = length,
            Repeated = PlanOnce,
        };
        _links.Add(link);
        _repeated.Add((link, path, lists.Keys));
        return link;

        RepeatedPlan PlanOnce(bool backwards)
        {
            // Only now the variables of the whole pattern have their slots.
            var around = _scope.Only(_scope.Names.Except(lists.Keys));
            var once = new MatchGraphBuilder(_context, around).Build([path], null);
            var (from, to) = backwards ? (once.Links[^1].Right, once.Links[0].Left) : (once.Links[0].Left, once.Links[^1].Right);
            var plan = new MatchOrder(_context, once, around.With(from.Name, from.Slot), new Argument()).Plan();
            return new RepeatedPlan(plan, from.Slot, to.Slot, [.. once.Links.Select(step => step.Slot)],
                [.. lists.Select(list => (once.Scope[list.Key], list.Value))], backwards);
        }
    }

    /// <summary>What a variable-length pattern says holds for each relationship of the walk.</summary>
    private void AddSteps(MatchLink link, RelationshipPattern pattern, bool testTypes)
    {
        var each = new Variable(_context.NewName(), pattern.Position);
        if (testTypes && pattern.Types is not null) AddStep(link, each, new LabelPredicate(each, pattern.Types, pattern.Position));
        foreach (var condition in PropertyConditions(each, pattern.Properties)) AddStep(link, each, condition);
        if (pattern.Where is not null) AddStep(link, pattern.Variable ?? each, pattern.Where);
    }

    private void AddStep(MatchLink link, Variable each, Expression condition, bool onNode = false, bool expected = true)
    {
        var slot = _context.NewSlot();
        link.Steps.Add(new StepFilter(slot, _context.Expressions.Compile(condition, _scope.With(each.Name, slot)), onNode, expected));
    }

    /// <summary><c>all(x IN relationships(p) WHERE …)</c> prunes the walk itself; it stays a condition on the whole as well.</summary>
    private void InlineSteps(Expression condition)
    {
        if (condition is not QuantifiedPredicate { Quantifier: Quantifier.All or Quantifier.None, Predicate: { } predicate } quantified) return;
        var needs = Names.In(predicate);
        needs.Remove(quantified.Variable.Name);
        if (needs.Overlaps(_introduced)) return;
        var (links, onNode) = quantified.List switch
        {
            Variable variable => (_links.Where(link => link.Name == variable.Name), false),
            FunctionCall { Arguments: [Variable path] } call when call.Name.Equals("relationships", StringComparison.OrdinalIgnoreCase) => (LinksOf(path), false),
            FunctionCall { Arguments: [Variable path] } call when call.Name.Equals("nodes", StringComparison.OrdinalIgnoreCase) => (LinksOf(path), true),
            _ => ([], false),
        };
        foreach (var link in links.Where(link => !link.IsSingle).ToList())
            AddStep(link, quantified.Variable, predicate, onNode, quantified.Quantifier == Quantifier.All);
    }

    private IEnumerable<MatchLink> LinksOf(Variable path) => _paths.Where(known => known.Name == path.Name).SelectMany(known => known.Links);

    private void AddLabels(Variable variable, LabelExpression labels)
    {
        if (labels is LabelAnd and)
        {
            AddLabels(variable, and.Left);
            AddLabels(variable, and.Right);
        }
        else
        {
            _conditions.Add(new LabelPredicate(variable, labels, labels.Position));
        }
    }

    private void AddProperties(Variable variable, Expression? properties) => _conditions.AddRange(PropertyConditions(variable, properties));

    private static IEnumerable<Expression> PropertyConditions(Variable variable, Expression? properties) => properties switch
    {
        null => [],
        MapLiteral map => map.Entries.Select(entry =>
            new Binary(BinaryOperator.Equal, new PropertyAccess(variable, entry.Key, entry.Value.Position), entry.Value, entry.Value.Position)),
        // A parameter: each of its keys must be there with an equal value.
        _ => [EachKey(variable, properties)],
    };

    private static QuantifiedPredicate EachKey(Variable variable, Expression map)
    {
        var key = new Variable("  key", map.Position);
        var equal = new Binary(BinaryOperator.Equal, new IndexAccess(variable, key, map.Position), new IndexAccess(map, key, map.Position), map.Position);
        return new QuantifiedPredicate(Quantifier.All, key, new FunctionCall("keys", [map], false, map.Position), equal, map.Position);
    }

    private void AddCondition(Expression expression)
    {
        switch (expression)
        {
            case Binary { Operator: BinaryOperator.And } and:
                AddCondition(and.Left);
                AddCondition(and.Right);
                break;
            case ComparisonChain chain:
                for (var i = 0; i < chain.Operators.Count; i++)
                    _conditions.Add(new Binary(chain.Operators[i], chain.Operands[i], chain.Operands[i + 1], chain.Position));
                break;
            case LabelPredicate { Subject: Variable variable } predicate:
                AddLabels(variable, predicate.Labels);
                break;
            default:
                _conditions.Add(EqualAlternatives.AsList(expression));
                break;
        }
    }

    /// <summary>The types of an alternative of names; null for a formula that needs a test.</summary>
    private static List<string>? TypeNames(LabelExpression? types)
    {
        switch (types)
        {
            case null: return [];
            case LabelName name: return [name.Name];
            case LabelOr or:
                var (left, right) = (TypeNames(or.Left), TypeNames(or.Right));
                return left is null || right is null ? null : [.. left.Union(right)];
            default: return null;
        }
    }

    private int Introduce(string name)
    {
        var slot = _context.NewSlot();
        _introduced.Add(name);
        _scope = _scope.With(name, slot);
        return slot;
    }
}
