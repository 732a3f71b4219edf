using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Checking;

/// <summary>The clauses that write.</summary>
internal sealed partial class Checker
{
    private void CheckUpdate(Clause clause, Scope scope)
    {
        switch (clause)
        {
            case CreateClause create:
                foreach (var path in create.Patterns) CheckCreatedPattern(path, scope, "CREATE");
                break;
            case MergeClause merge:
                CheckCreatedPattern(merge.Pattern, scope, "MERGE");
                CheckSet(merge.OnCreate, scope);
                CheckSet(merge.OnMatch, scope);
                break;
            case SetClause set:
                CheckSet(set.Items, scope);
                break;
            case RemoveClause remove:
                foreach (var item in remove.Items) CheckRemove(item, scope);
                break;
            case DeleteClause delete:
                foreach (var target in delete.Targets) CheckDelete(target, scope);
                break;
            case ForeachClause @foreach:
                CheckForeach(@foreach, scope);
                break;
            default:
                throw new NotSupportedException(clause.GetType().Name);
        }
    }

    private void CheckSet(IReadOnlyList<SetItem> items, Scope scope)
    {
        var aggregation = Aggregation.In("SET");
        foreach (var item in items)
        {
            switch (item)
            {
                case SetProperty set:
                    CheckEntity(set.Target, scope);
                    Check(set.Value, scope, aggregation);
                    break;
                case SetDynamicProperty set:
                    CheckEntity(set.Target, scope);
                    Require(Check(set.Key, scope, aggregation), set.Key, "A property key", TypeKind.String);
                    Check(set.Value, scope, aggregation);
                    break;
                case SetProperties set:
                    CheckEntity(set.Target, scope);
                    Require(Check(set.Value, scope, aggregation), set.Value, "SET of all properties", TypeKind.Map, TypeKind.Node, TypeKind.Relationship);
                    break;
                case SetLabels set:
                    Require(Find(set.Target, scope), set.Target, "SET of a label", TypeKind.Node);
                    foreach (var label in set.Labels) CheckLabels(label, scope);
                    break;
            }
        }
    }

    private void CheckRemove(RemoveItem item, Scope scope)
    {
        switch (item)
        {
            case RemoveProperty property:
                CheckEntity(property.Target, scope);
                break;
            case RemoveDynamicProperty property:
                CheckEntity(property.Target, scope);
                Require(Check(property.Key, scope, Aggregation.In("REMOVE")), property.Key, "A property key", TypeKind.String);
                break;
            case RemoveLabels labels:
                Require(Find(labels.Target, scope), labels.Target, "REMOVE of a label", TypeKind.Node);
                foreach (var label in labels.Labels) CheckLabels(label, scope);
                break;
        }
    }

    private void CheckEntity(Expression target, Scope scope) =>
        Require(Check(target, scope, Aggregation.In("SET")), target, "Setting or removing properties", TypeKind.Node, TypeKind.Relationship, TypeKind.Map);

    private void CheckDelete(Expression target, Scope scope)
    {
        if (target is LabelPredicate)
            Fail(CypherErrorDetail.InvalidDelete, "DELETE removes nodes and relationships. To take a label away, use REMOVE n:Label; a type cannot be taken away.", target);
        Require(Check(target, scope, Aggregation.In("DELETE")), target, "DELETE", TypeKind.Node, TypeKind.Relationship, TypeKind.Path);
    }

    private void CheckForeach(ForeachClause @foreach, Scope scope)
    {
        var list = Check(@foreach.List, scope, Aggregation.In("FOREACH"));
        Require(list, @foreach.List, "FOREACH", TypeKind.List);
        var inner = scope.Child();
        DeclareNew(@foreach.Variable, list.Element, inner);
        foreach (var clause in @foreach.Body) CheckUpdate(clause, inner);
    }
}
