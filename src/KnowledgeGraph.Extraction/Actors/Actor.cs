using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who takes part in the article, by all the names that the article gives. Filled while an article is read, not changed after.</summary>
internal sealed class Actor(int index, string name, ActorKind kind)
{
    public int Index => index;

    /// <summary>The fullest name.</summary>
    public string Name { get; set; } = name;

    public ActorKind Kind { get; set; } = kind;

    /// <summary>Every other form of the name, in order of appearance.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Titles and appositions: "Iraqi Prime Minister".</summary>
    public List<string> Roles { get; } = [];

    /// <summary>m, f or a blank where the article does not tell.</summary>
    public char Gender { get; set; } = ' ';

    public void AddAlias(string alias)
    {
        if (alias != Name && !Aliases.Contains(alias, StringComparer.Ordinal))
            Aliases.Add(alias);
    }

    public void AddRole(string role)
    {
        if (role.Length > 0 && Roles.Count < 12 && !Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
            Roles.Add(role);
    }
}
