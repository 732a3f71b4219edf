using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Brings a match in order, greedily: what is known is checked first, then the cheapest step is taken, and each condition is tested as soon as it can be.</summary>
internal sealed class MatchOrder(PlanContext context, MatchGraph graph, Scope outer, Operator input)
{
    private const double SeekInsteadOfExpanding = 3;

    /// <summary>With more rows than this on both sides a part that nothing ties to the rest is found once and joined.</summary>
    private const double FewRows = 10;
    private const double ManyRows = 100;

    private readonly HashSet<string> _known = [.. outer.Names];
    private readonly List<MatchLink> _open = [.. graph.Links];
    private readonly List<MatchLink> _done = [];
    private readonly List<Condition> _conditions = [.. graph.Conditions];
    private readonly NodeAccess _access = new(context, graph);
    private Operator _plan = input;

    /// <summary>How many rows the plan so far is thought to give; of an earlier clause that there are several.</summary>
    private double _rows = input is Argument ? 1 : ManyRows;

    public Operator Plan()
    {
        int[] alone = [.. graph.Nodes.Values.Where(IsBoundAlone).Select(node => node.Slot)];
        if (alone.Length > 0) _plan = new BoundNodes(_plan, alone);
        TestConditions();
        while (Step()) TestConditions();
        foreach (var path in graph.Paths.Where(path => !_known.Contains(path.Name)))
        {
            _plan = Projected(_plan, path);
            _known.Add(path.Name);
        }

        TestConditions();
        return _plan;
    }

    /// <summary>A node of an earlier clause that no relationship of the pattern is at: those look at their ends themselves.</summary>
    private bool IsBoundAlone(MatchNode node) =>
        !graph.Introduced.Contains(node.Slot) && !graph.Links.Any(link => link.Left == node || link.Right == node);

    private bool Step()
    {
        if (_open.Find(link => link.IsKnown) is { } known)
            Ends(known);
        else if (_open.Find(link => IsKnown(link.Left) && IsKnown(link.Right) && IsReady(link)) is { } both)
            Into(both);
        else
            return Cheapest();
        return true;
    }

    private bool Cheapest()
    {
        var expand = _open.Where(link => link.Selector == PathSelector.All && (IsKnown(link.Left) || IsKnown(link.Right)) && IsReady(link))
            .Select(link => (Link: link, Rows: FanOut(link, IsKnown(link.Left) ? link.Left : link.Right)))
            .OrderBy(candidate => candidate.Rows).FirstOrDefault();
        var start = graph.Nodes.Values.Where(node => !IsKnown(node))
            .Select(node => (Node: node, Access: _access.Best(node, _conditions, _known)))
            .OrderBy(candidate => candidate.Access.Rows).FirstOrDefault();
        if (start.Node is null) return false;
        if (expand.Link is not null && (start.Access.Rows > 1 || expand.Rows <= SeekInsteadOfExpanding))
            Expand(expand.Link);
        else if (TryJoin(start.Node, start.Access))
            return true;
        else if (Scan(start.Access.Rows) is { } scan)
            ScanRelationships(scan);
        else
            Seek(start.Node, start.Access);
        return true;
    }

    /// <summary>A relationship of which there are fewer than nodes to start from.</summary>
    private MatchLink? Scan(double nodes) => _open
        .Where(link => link.IsSingle && link.Left != link.Right && !IsKnown(link.Left) && !IsKnown(link.Right) && link.TypeNames.Count > 0)
        .Select(link => (Link: link, Rows: context.Statistics.Relationships(link.TypeNames) * (link.Direction == Direction.Both ? 2.4 : 1.2)))
        .Where(candidate => candidate.Rows > 0 && candidate.Rows < nodes)
        .OrderBy(candidate => candidate.Rows).FirstOrDefault().Link;

    private double FanOut(MatchLink link, MatchNode from)
    {
        var label = graph.Conditions.Select(condition => condition.Expression).OfType<LabelPredicate>()
            .Where(predicate => predicate is { Subject: Variable variable, Labels: LabelName } && variable.Name == from.Name)
            .Select(predicate => context.Statistics.NodesWith(((LabelName)predicate.Labels).Name))
            .DefaultIfEmpty(context.Statistics.Nodes).Min();
        var average = context.Statistics.Relationships(link.TypeNames) / Math.Max(1, label) * (link.Direction == Direction.Both ? 2 : 1);
        return link.IsSingle ? average : Math.Pow(Math.Max(1.5, average), Math.Min(link.Length?.Maximum ?? 5, 5));
    }

    private bool TryJoin(MatchNode start, Access access)
    {
        if (!context.Uses(PlanRules.Joins) || _rows <= FewRows || access.Rows <= FewRows) return false;
        // A node that an index finds by what the row holds is best looked for row by row.
        if (_access.Best(start, _conditions, []).Rows > access.Rows) return false;
        if (DetachedPart.Around(start, graph with { Links = _open, Conditions = _conditions }, _known) is not { } part) return false;
        var order = new MatchOrder(context, part.Graph, Scope.Empty, new Argument());
        _plan = part.Join(_plan, order.Plan(), context, [.. part.Graph.Links.Select(link => Slots(link, link.Left, link.Right))]);
        _rows *= part.Keys.Count == 0 ? order._rows : Math.Max(1, order._rows * 0.1);
        foreach (var link in part.Graph.Links) Done(link);
        _known.UnionWith(part.Graph.Nodes.Keys);
        _conditions.RemoveAll(condition => part.Graph.Conditions.Contains(condition) || part.Keys.Any(key => key.Condition == condition));
        return true;
    }

    private void Seek(MatchNode node, Access access)
    {
        _plan = access.Build(_plan);
        _rows *= access.Rows;
        _conditions.RemoveAll(access.Covers.Contains);
        _known.Add(node.Name);
    }

    private void ScanRelationships(MatchLink link)
    {
        _rows *= Math.Max(1, context.Statistics.Relationships(link.TypeNames));
        _plan = new RelationshipScan(_plan, Slots(link, link.Left, link.Right), link.Types, link.Direction);
        Done(link);
    }

    private void Expand(MatchLink link)
    {
        var backwards = !IsKnown(link.Left);
        _rows *= Math.Max(1, FanOut(link, backwards ? link.Right : link.Left));
        var slots = backwards ? Slots(link, link.Right, link.Left) : Slots(link, link.Left, link.Right);
        var direction = backwards ? link.Direction.Reversed() : link.Direction;
        _plan = link switch
        {
            { Repeated: { } repeated } => new RepeatedExpand(_plan, slots, repeated(backwards), link.Length!, into: false),
            { IsSingle: true } => new Expand(_plan, slots, direction, link.Types),
            _ => new VariableExpand(_plan, slots, link.Shape with { Direction = direction }, into: false, backwards),
        };
        Done(link);
    }

    private void Into(MatchLink link)
    {
        var slots = Slots(link, link.Left, link.Right);
        _plan = link switch
        {
            { Repeated: { } repeated } => new RepeatedExpand(_plan, slots, repeated(false), link.Length!, into: true),
            { Selector: not PathSelector.All } => Shortest(link, slots),
            { IsSingle: true } => new ExpandInto(_plan, slots, link.Direction, link.Types),
            _ => new VariableExpand(_plan, slots, link.Shape, into: true, backwards: false),
        };
        Done(link);
    }

    private void Ends(MatchLink link)
    {
        var slots = Slots(link, link.Left, link.Right);
        var known = (IsKnown(link.Left), IsKnown(link.Right));
        _plan = link.IsSingle
            ? new RelationshipEnds(_plan, slots, link.Direction, link.Types, known)
            : new WalkEnds(_plan, slots, link.Shape, known);
        Done(link);
    }

    private ShortestPaths Shortest(MatchLink link, RelationshipSlots slots)
    {
        var path = graph.Paths.FirstOrDefault(path => path.Links.Contains(link));
        var whole = new HashSet<string>(_known, StringComparer.Ordinal) { link.Name };
        if (path is not null) whole.Add(path.Name);
        var tests = _conditions.Where(condition => condition.IsReady(whole)).ToList();
        _conditions.RemoveAll(tests.Contains);
        (Project, Evaluator)? predicate = null;
        if (tests.Count > 0)
        {
            var test = tests.Select(condition => condition.Expression)
                .Aggregate((left, right) => new Binary(BinaryOperator.And, left, right, left.Position));
            predicate = (path is null ? new Project(new Argument(), [], "") : Projected(new Argument(), path), context.Expressions.Compile(test, graph.Scope));
        }

        return new ShortestPaths(_plan, slots, link.Shape, link.Selector == PathSelector.AllShortest, predicate);
    }

    public static Project Projected(Operator input, MatchPath path) =>
        new(input, [(path.Slot, new PathOf(path.Start.Slot, [.. path.Links.Select(link => link.Slot)]))], path.Name);

    private void Done(MatchLink link)
    {
        _open.Remove(link);
        _done.Add(link);
        _known.Add(link.Name);
        _known.Add(link.Left.Name);
        _known.Add(link.Right.Name);
    }

    private void TestConditions()
    {
        foreach (var condition in _conditions.Where(condition => condition.IsReady(_known)).ToList())
        {
            _plan = new Filter(_plan, context.Expressions.Compile(condition.Expression, graph.Scope), ExpressionText.Of(condition.Expression));
            _conditions.Remove(condition);
            _rows *= condition.Expression is Binary { Operator: BinaryOperator.Equal } ? 0.1 : 0.5;
        }
    }

    private bool IsReady(MatchLink link) => link.Needs.IsSubsetOf(_known);

    private bool IsKnown(MatchNode node) => _known.Contains(node.Name);

    private RelationshipSlots Slots(MatchLink link, MatchNode from, MatchNode to) => new(
        link.Slot, from.Slot, to.Slot,
        link.Selector != PathSelector.All ? [] : [.. _done.Where(done => done.Selector == PathSelector.All && done.Types.Overlaps(link.Types)).Select(done => done.Slot)]);
}
