using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Procedures and subqueries.</summary>
internal sealed partial class Checker
{
    private void CheckCall(CallClause call, Scope scope, bool isStandalone)
    {
        var signature = procedures?.Invoke(call.Procedure);
        if (procedures is not null && signature is null)
        {
            throw new CypherException(
                CypherErrorType.ProcedureError, CypherErrorPhase.CompileTime, CypherErrorDetail.ProcedureNotFound,
                $"There is no procedure '{call.Procedure}'. SHOW PROCEDURES lists those there are.", call.Position);
        }
        if (!isStandalone && call.Arguments is null)
            Fail(CypherErrorDetail.InvalidArgumentPassingMode, $"Within a query, {call.Procedure} needs its arguments in parentheses.", call);
        if (!isStandalone && call.YieldAll)
            Fail(CypherErrorDetail.UnexpectedSyntax, "YIELD * can only be used where the CALL is the whole query. Name the columns.", call);

        CheckCallArguments(call, signature, scope);
        foreach (var item in call.Yield ?? [])
        {
            var result = signature?.Results.FirstOrDefault(field => field.Name == item.Column);
            if (signature is not null && result is null)
            {
                Fail(
                    CypherErrorDetail.UndefinedVariable,
                    $"{call.Procedure} gives no column '{item.Column}'. It gives: {string.Join(", ", signature.Results.Select(field => field.Name))}.", item.Variable);
            }
            DeclareNew(item.Variable, result is null ? StaticType.Any : TypeOf(result), scope);
        }
        if (call.Where is not null) CheckPredicate(call.Where, scope, "WHERE");
    }

    private void CheckCallArguments(CallClause call, ProcedureSignature? signature, Scope scope)
    {
        if (call.Arguments is not { } arguments) return;
        if (signature is not null && (arguments.Count < signature.RequiredArguments || arguments.Count > signature.Arguments.Count))
        {
            Fail(
                CypherErrorDetail.InvalidNumberOfArguments,
                $"{call.Procedure} takes ({string.Join(", ", signature.Arguments.Select(field => $"{field.Name} :: {field.Type}"))}), but {arguments.Count} are given.", call);
        }
        for (var i = 0; i < arguments.Count; i++)
        {
            var type = Check(arguments[i], scope, Aggregation.In("an argument of CALL"));
            if (signature is null) continue;
            var wanted = TypeOf(signature.Arguments[i]);
            var fits = wanted.Kind == TypeKind.Any || type.MayBe(wanted.Kind) || (wanted.Kind == TypeKind.Float && type.IsNumber)
                || (wanted.Kind == TypeKind.Map && type.Kind is TypeKind.Node or TypeKind.Relationship);
            if (signature.Arguments[i].Type.StartsWith("NUMBER", StringComparison.OrdinalIgnoreCase)) fits = type.MayBe(TypeKind.Integer, TypeKind.Float);
            if (!fits)
                Fail(CypherErrorDetail.InvalidArgumentType, $"The argument '{signature.Arguments[i].Name}' of {call.Procedure} is {signature.Arguments[i].Type}, but this is {type}.", arguments[i]);
        }
    }

    private static StaticType TypeOf(ProcedureField field)
    {
        var name = field.Type.TrimEnd('?').Split('<', ' ')[0].ToUpperInvariant();
        return name switch
        {
            "BOOLEAN" => StaticType.Boolean,
            "INTEGER" => StaticType.Integer,
            "FLOAT" => StaticType.Float,
            "STRING" => StaticType.String,
            "LIST" => StaticType.ListOf(StaticType.Any),
            "MAP" => StaticType.Map,
            "NODE" => StaticType.Node,
            "RELATIONSHIP" => StaticType.Relationship,
            "PATH" => StaticType.Path,
            _ => StaticType.Any,
        };
    }

    private void CheckCallSubquery(CallSubqueryClause call, Scope scope)
    {
        foreach (var import in call.Imports ?? []) Find(import, scope);
        if (call.BatchSize is { } batchSize) CheckRowLimit(batchSize, "IN TRANSACTIONS OF");
        foreach (var column in CheckQuery(call.Query, SubqueryScope, QueryPlace.Call))
        {
            if (column.Item is { HasAlias: false, Expression: not Variable } item)
                Fail(CypherErrorDetail.NoExpressionAlias, "An expression that a subquery returns must be given a name: use AS.", item);
            if (scope.Contains(column.Name))
            {
                Fail(
                    CypherErrorDetail.VariableAlreadyBound, $"Variable '{column.Name}' is defined already outside of this subquery. Return it under another name.",
                    column.Item ?? (SyntaxNode)call);
            }
            scope.Declare(column.Name, column.Type);
        }

        QueryStart SubqueryScope(SingleQuery query)
        {
            if (call.ImportAll) return QueryStart.Within(scope.Child());
            if (call.Imports is { } imports) return QueryStart.Within(Only(imports.Select(import => import.Name), scope));
            return new QueryStart(Lent: new Scope(), First: Only(ImportingWith(query, scope), scope));
        }
    }

    private static Scope Only(IEnumerable<string> names, Scope scope)
    {
        var only = new Scope();
        foreach (var name in names)
            if (scope.TryFind(name, out var type)) only.Declare(name, type);
        return only;
    }

    /// <summary>The names that a leading WITH of plain variables brings into <c>CALL { … }</c>; any other WITH brings none.</summary>
    private static IEnumerable<string> ImportingWith(SingleQuery query, Scope scope)
    {
        if (query.Clauses[0] is not WithClause { Where: null, Projection: { Distinct: false, OrderBy.Count: 0, Skip: null, Limit: null } projection }) return [];
        if (projection.Items.Any(item => item.Expression is not Variable variable || variable.Name != item.Name)) return [];
        return projection.IncludeAll ? scope.AllNames : projection.Items.Select(item => item.Name);
    }
}
