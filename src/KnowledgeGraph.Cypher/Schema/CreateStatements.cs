using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Schema;

/// <summary>Writes the statements that would make an index or constraint again.</summary>
internal static class CreateStatements
{
    public static string Of(IndexDefinition index)
    {
        if (index.Kind == IndexKind.Lookup) return "";
        var names = string.Join('|', index.LabelsOrTypes.Select(Quoted));
        var properties = index.Properties.Select(property => "n." + Quoted(property));
        return index.Kind == IndexKind.FullText
            ? $"CREATE FULLTEXT INDEX {Quoted(index.Name)} FOR {Pattern(index.Entity, names)} ON EACH [{string.Join(", ", properties)}]"
            : $"CREATE {index.Kind.ToString().ToUpperInvariant()} INDEX {Quoted(index.Name)} FOR {Pattern(index.Entity, names)} ON ({string.Join(", ", properties)})";
    }

    public static string Of(ConstraintDefinition constraint)
    {
        var properties = string.Join(", ", constraint.Properties.Select(property => "n." + Quoted(property)));
        var requirement = constraint.Kind switch
        {
            ConstraintKind.Uniqueness => "IS UNIQUE",
            ConstraintKind.Existence => "IS NOT NULL",
            _ => constraint.Entity == EntityKind.Node ? "IS NODE KEY" : "IS RELATIONSHIP KEY",
        };
        return $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {Pattern(constraint.Entity, Quoted(constraint.LabelOrType))} REQUIRE ({properties}) {requirement}";
    }

    /// <summary>Neo4j 5's name for the kind of constraint.</summary>
    public static string TypeOf(ConstraintDefinition constraint) => (constraint.Kind, constraint.Entity) switch
    {
        (ConstraintKind.Uniqueness, EntityKind.Node) => "UNIQUENESS",
        (ConstraintKind.Uniqueness, _) => "RELATIONSHIP_UNIQUENESS",
        (ConstraintKind.Existence, EntityKind.Node) => "NODE_PROPERTY_EXISTENCE",
        (ConstraintKind.Existence, _) => "RELATIONSHIP_PROPERTY_EXISTENCE",
        (_, EntityKind.Node) => "NODE_KEY",
        _ => "RELATIONSHIP_KEY",
    };

    private static string Pattern(EntityKind entity, string names) => entity == EntityKind.Node ? $"(n:{names})" : $"()-[n:{names}]-()";

    private static string Quoted(string name) => "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";
}
