using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>How clauses follow each other, and what each leaves in scope.</summary>
internal sealed partial class Checker
{
    private enum QueryPlace
    {
        TopLevel,
        Call,
        Exists,
        Count,
        Collect,
    }

    /// <summary>A column of a query's result.</summary>
    private readonly record struct Column(string Name, StaticType Type, ReturnItem? Item);

    /// <param name="Lent">What the surrounding query lends; it stays in sight behind every WITH.</param>
    /// <param name="First">What the first clause sees and may add to.</param>
    private readonly record struct QueryStart(Scope Lent, Scope First)
    {
        public static QueryStart Within(Scope lent) => new(lent, lent.Child());
    }

    private void CheckTopLevel(Query query) => CheckQuery(query, _ => QueryStart.Within(new Scope()), QueryPlace.TopLevel);

    /// <param name="start">Gives the scope that a single query begins with: each branch of a UNION has its own.</param>
    /// <returns>The columns; empty where nothing is returned.</returns>
    private IReadOnlyList<Column> CheckQuery(Query query, Func<SingleQuery, QueryStart> start, QueryPlace place)
    {
        if (query is SingleQuery single) return CheckSingleQuery(single, start(single), place);

        var union = (UnionQuery)query;
        if (union.Left is UnionQuery before && before.All != union.All)
            Fail(CypherErrorDetail.InvalidClauseComposition, "UNION and UNION ALL cannot be mixed in one query.", union);
        var left = CheckQuery(union.Left, start, place);
        var right = CheckSingleQuery(union.Right, start(union.Right), place);
        if (!left.Select(column => column.Name).SequenceEqual(right.Select(column => column.Name)))
        {
            Fail(
                CypherErrorDetail.DifferentColumnsInUnion,
                $"Both sides of a UNION must return the same columns, but these are ({Join(left)}) and ({Join(right)}). Use AS to name them alike.", union);
        }
        return [.. left.Zip(right, (one, other) => one with { Type = StaticType.Common(one.Type, other.Type) })];

        static string Join(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
    }

    private IReadOnlyList<Column> CheckSingleQuery(SingleQuery query, QueryStart start, QueryPlace place)
    {
        CheckComposition(query, place);
        var (lent, scope) = start;
        foreach (var clause in query.Clauses)
        {
            switch (clause)
            {
                case MatchClause match: CheckMatch(match, scope); break;
                case UnwindClause unwind: CheckUnwind(unwind, scope); break;
                case WithClause with:
                    var next = lent.Child();
                    foreach (var column in CheckProjection(with.Projection, with.Where, scope, isReturn: false)) next.Declare(column.Name, column.Type);
                    scope = next;
                    break;
                case FinishClause: break;
                case ReturnClause @return: return CheckProjection(@return.Projection, where: null, scope, isReturn: true);
                case CallClause call: CheckCall(call, scope, isStandalone: place == QueryPlace.TopLevel && query.Clauses.Count == 1); break;
                case CallSubqueryClause call: CheckCallSubquery(call, scope); break;
                default: CheckUpdate(clause, scope); break;
            }
        }
        return [];
    }

    private static void CheckComposition(SingleQuery query, QueryPlace place)
    {
        if (place is QueryPlace.Exists or QueryPlace.Count or QueryPlace.Collect
            && SyntaxChildren.DescendantsAndSelf(query).OfType<Clause>().FirstOrDefault(IsUpdate) is { } update)
            Fail(CypherErrorDetail.InvalidClauseComposition, $"A subquery in an expression cannot update the graph, as {NameOf(update)} does.", update);
        for (var i = 0; i + 1 < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (clause is ReturnClause)
                Fail(CypherErrorDetail.InvalidClauseComposition, "RETURN can only stand at the end of a query. Use WITH to go on.", clause);
            if (clause is FinishClause)
                Fail(CypherErrorDetail.InvalidClauseComposition, "FINISH can only stand at the end of a query.", clause);
            var next = query.Clauses[i + 1];
            if (IsUpdate(clause) && !IsUpdate(next) && next is not (WithClause or ReturnClause or FinishClause))
                Fail(CypherErrorDetail.InvalidClauseComposition, $"WITH is required between {NameOf(clause)} and {NameOf(next)}, for instance WITH *.", next);
        }
        var last = query.Clauses[^1];
        var mayEnd = last switch
        {
            ReturnClause or FinishClause => true,
            MatchClause or CallClause or CallSubqueryClause when place is QueryPlace.Exists or QueryPlace.Count => true,
            WithClause or UnwindClause => place is QueryPlace.Exists or QueryPlace.Count,
            MatchClause => false,
            CallClause call => query.Clauses.Count == 1 || call.Yield is null or { Count: 0 },
            CallSubqueryClause call => !Returns(call.Query),
            _ => true,
        };
        if (!mayEnd || (place == QueryPlace.Collect && last is not ReturnClause))
            Fail(CypherErrorDetail.InvalidClauseComposition, $"A query cannot end with {NameOf(last)}. Add a RETURN.", last);
    }

    private static bool Returns(Query query) => query is SingleQuery single ? single.Clauses[^1] is ReturnClause : Returns(((UnionQuery)query).Right);

    private static bool IsUpdate(Clause clause) => clause
        is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    private static string NameOf(Clause clause) => clause switch
    {
        CallClause or CallSubqueryClause => "CALL",
        _ => clause.GetType().Name[..^"Clause".Length].ToUpperInvariant(),
    };

    private void CheckMatch(MatchClause match, Scope scope)
    {
        CheckMatchPatterns(match.Patterns, scope);
        if (match.Where is not null) CheckPredicate(match.Where, scope, "WHERE");
    }

    private void CheckUnwind(UnwindClause unwind, Scope scope)
    {
        var list = Check(unwind.List, scope, Aggregation.In("UNWIND"));
        DeclareNew(unwind.Variable, list.Kind == TypeKind.List ? list.Element : StaticType.Any, scope);
    }
}
