namespace KnowledgeGraph.Extraction.Names;

public enum NameKind
{
    Person,
    Organization,
    Location,

    /// <summary>Peoples, religions and the members of parties: "Iraqis", "Sunni", "Democrats".</summary>
    Group,

    /// <summary>
    /// What has a name but acts in nobody's name: laws, programmes, works, products, events. Found so that it is not taken for an actor;
    /// not among an <see cref="Text.AnnotatedText"/>'s names.
    /// </summary>
    Other,
}
