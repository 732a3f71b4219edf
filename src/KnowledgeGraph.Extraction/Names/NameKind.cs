namespace KnowledgeGraph.Extraction.Names;

public enum NameKind
{
    Person,
    Organization,
    Location,

    /// <summary>Peoples, religions and the members of parties: "Iraqis", "Sunni", "Democrats".</summary>
    Group,
}
