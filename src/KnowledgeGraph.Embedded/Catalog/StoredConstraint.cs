using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Embedded.Catalog;

/// <summary>A constraint with the tokens of its names.</summary>
internal sealed record StoredConstraint(ConstraintDefinition Definition, int LabelOrType, int[] Keys)
{
    public bool DemandsExistence => Definition.Kind is ConstraintKind.Existence or ConstraintKind.Key;
}
