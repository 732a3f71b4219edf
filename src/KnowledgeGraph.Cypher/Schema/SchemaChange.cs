using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>Runs CREATE and DROP of indexes and constraints.</summary>
internal static class SchemaChange
{
    public static bool Is(Statement statement) =>
        statement is CreateIndexStatement or CreateConstraintStatement or DropIndexStatement or DropConstraintStatement;

    public static void Run(Statement statement, IGraphWriter graph, QueryStatistics statistics)
    {
        try
        {
            switch (statement)
            {
                case CreateIndexStatement create: Create(create, graph, statistics); break;
                case CreateConstraintStatement create: Create(create, graph, statistics); break;
                case DropIndexStatement drop: Drop(drop, graph, statistics); break;
                case DropConstraintStatement drop: Drop(drop, graph, statistics); break;
            }
        }
        catch (ConstraintViolationException violation)
        {
            throw CypherException.Runtime(CypherErrorType.ConstraintValidationFailed, "ConstraintCreationFailed", violation.Message, statement.Position, violation);
        }
    }

    private static void Create(CreateIndexStatement create, IGraphWriter graph, QueryStatistics statistics)
    {
        var index = create.Index;
        if (graph.Indexes.Any(known => known.Name == index.Name || Covers(known, index)))
        {
            if (create.IfNotExists) return;
            throw Error("EquivalentSchemaRuleAlreadyExists", $"There is an index '{index.Name}', or one for the same properties, already.", create);
        }

        RefuseTakenName(graph, index.Name, create);
        graph.CreateIndex(index);
        statistics.IndexesAdded++;
    }

    private static void Create(CreateConstraintStatement create, IGraphWriter graph, QueryStatistics statistics)
    {
        var constraint = create.Constraint;
        if (graph.Constraints.Any(known => known.Name == constraint.Name || Covers(known, constraint)))
        {
            if (create.IfNotExists) return;
            throw Error("EquivalentSchemaRuleAlreadyExists", $"There is a constraint '{constraint.Name}', or one that says the same, already.", create);
        }

        RefuseTakenName(graph, constraint.Name, create);
        graph.CreateConstraint(constraint);
        statistics.ConstraintsAdded++;
    }

    private static void Drop(DropIndexStatement drop, IGraphWriter graph, QueryStatistics statistics)
    {
        var index = graph.Indexes.FirstOrDefault(index => index.Name == drop.Name);
        if (index is null)
        {
            if (drop.IfExists) return;
            throw Error("IndexNotFound", $"There is no index '{drop.Name}'.", drop);
        }

        if (index.OwningConstraint is { } owner)
            throw Error("IndexBelongsToConstraint", $"The index '{drop.Name}' belongs to the constraint '{owner}'; drop that.", drop);
        graph.DropIndex(drop.Name);
        statistics.IndexesRemoved++;
    }

    private static void Drop(DropConstraintStatement drop, IGraphWriter graph, QueryStatistics statistics)
    {
        if (graph.Constraints.All(constraint => constraint.Name != drop.Name))
        {
            if (drop.IfExists) return;
            throw Error("ConstraintNotFound", $"There is no constraint '{drop.Name}'.", drop);
        }

        graph.DropConstraint(drop.Name);
        statistics.ConstraintsRemoved++;
    }

    private static void RefuseTakenName(IGraphWriter graph, string name, Statement statement)
    {
        if (graph.Indexes.Any(index => index.Name == name) || graph.Constraints.Any(constraint => constraint.Name == name))
            throw Error("IndexWithNameAlreadyExists", $"The name '{name}' is taken by another index or constraint.", statement);
    }

    private static bool Covers(IndexDefinition x, IndexDefinition y) => x.Kind == y.Kind && x.Entity == y.Entity
        && x.LabelsOrTypes.SequenceEqual(y.LabelsOrTypes) && x.Properties.SequenceEqual(y.Properties);

    private static bool Covers(ConstraintDefinition x, ConstraintDefinition y) =>
        x.Kind == y.Kind && x.Entity == y.Entity && x.LabelOrType == y.LabelOrType && x.Properties.SequenceEqual(y.Properties);

    private static CypherException Error(string detail, string message, Statement statement) =>
        CypherException.Runtime(CypherErrorType.SchemaError, detail, message, statement.Position);
}
