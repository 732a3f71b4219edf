namespace KnowledgeGraph.Extraction.Lists;

/// <summary>What the gazetteer knows of a phrase.</summary>
[Flags]
internal enum Phrases : ushort
{
    None = 0,

    /// <summary>A longer phrase starts with this one.</summary>
    Prefix = 1,
    Country = 2,

    /// <summary>A demonym, people or religion: "Iraqi", "Kurds", "Sunni".</summary>
    People = 4,
    LargeCity = 8,
    City = 16,
    FirstName = 32,
    LastName = 64,
    Person = 128,
    Organization = 256,

    /// <summary>What stands before a person's name: "President", "Mr.".</summary>
    Title = 512,

    /// <summary>What organisations' names are made of: "Ministry", "Party".</summary>
    OrganizationWord = 1024,

    /// <summary>What places' names are made of: "River", "Province".</summary>
    PlaceWord = 2048,
    Region = 4096,

    /// <summary>Capitalised, but alone no actor's name: months, "GDP", "Kingdom".</summary>
    NotName = 8192,
}
