namespace KnowledgeGraph.Extraction.Lists;

/// <summary>What the gazetteer knows of a phrase.</summary>
[Flags]
internal enum Phrases : uint
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

    /// <summary>Bodies, media, companies and parties that news names without saying what they are: "Reuters", "Hamas".</summary>
    KnownOrganization = 8192,

    /// <summary>Continents, seas, provinces and states: "Sahel", "Tamil Nadu", "West Bank".</summary>
    WorldRegion = 16384,

    /// <summary>What stands in small letters around a person's name: "lawyer", "poet".</summary>
    PersonWord = 1 << 15,

    /// <summary>Capitalised, but alone no actor's name: months, "GDP", "Kingdom".</summary>
    NotName = 1 << 16,
}
