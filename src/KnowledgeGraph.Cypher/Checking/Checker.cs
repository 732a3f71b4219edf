using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>Walks one statement with the variables in scope. This part words the errors; each other part knows the rules of one area.</summary>
internal sealed partial class Checker(Func<string, ProcedureSignature?>? procedures)
{
    public void Check(Statement statement)
    {
        switch (statement)
        {
            case QueryStatement query: CheckTopLevel(query.Query); break;
            case ShowStatement show: CheckShow(show); break;
        }
    }

    /// <summary>The columns of SHOW are the engine's affair; here only what holds for every projection.</summary>
    private void CheckShow(ShowStatement show)
    {
        foreach (var projection in new[] { show.Yield, show.Return }.OfType<Projection>())
        {
            CheckRowLimit(projection.Skip, "SKIP");
            CheckRowLimit(projection.Limit, "LIMIT");
        }
    }

    [DoesNotReturn]
    private static void Fail(string detail, string message, SyntaxNode at) => throw CypherException.Syntax(detail, message, at.Position);

    private static void Require(StaticType type, SyntaxNode at, string where, params ReadOnlySpan<TypeKind> kinds)
    {
        if (!type.MayBe(kinds))
            Fail(CypherErrorDetail.InvalidArgumentType, $"{where} needs {Names(kinds)}, but this is {type}.", at);
    }

    private static string Names(ReadOnlySpan<TypeKind> kinds)
    {
        var names = new List<string>();
        foreach (var kind in kinds) names.Add(kind.ToString());
        return string.Join(" or ", names);
    }

    private static StaticType Find(Variable variable, Scope scope)
    {
        if (scope.TryFind(variable.Name, out var type)) return type;
        var near = scope.AllNames.FirstOrDefault(name => name.Equals(variable.Name, StringComparison.OrdinalIgnoreCase) || IsTypo(name, variable.Name));
        Fail(
            CypherErrorDetail.UndefinedVariable, $"Variable '{variable.Name}' is not defined.{(near is null ? "" : $" Did you mean '{near}'?")}", variable);
        return type;
    }

    /// <summary>One letter more, less or other, in names long enough for it to be no chance.</summary>
    private static bool IsTypo(string known, string written)
    {
        if (written.Length < 3 || Math.Abs(known.Length - written.Length) > 1) return false;
        var start = known.AsSpan().CommonPrefixLength(written);
        var left = known.AsSpan(start);
        var right = written.AsSpan(start);
        return left.Length > right.Length ? left[1..].SequenceEqual(right)
            : left.Length < right.Length ? right[1..].SequenceEqual(left)
            : left.Length > 0 && left[1..].SequenceEqual(right[1..]);
    }

    private static void DeclareNew(Variable variable, StaticType type, Scope scope)
    {
        if (scope.Contains(variable.Name))
            Fail(CypherErrorDetail.VariableAlreadyBound, $"Variable '{variable.Name}' is defined already. Use another name.", variable);
        scope.Declare(variable.Name, type);
    }
}
