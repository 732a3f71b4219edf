using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Schema;

/// <summary>The indexes that stand after all migrations, and those that a migration dropped for good. Immutable.</summary>
internal sealed partial class IndexNames
{
    private readonly HashSet<string> _standing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    private IndexNames()
    {
    }

    public static IndexNames Of(IEnumerable<Migration> migrations)
    {
        var names = new IndexNames();
        foreach (var step in migrations.SelectMany(migration => migration.Statements).Select(statement => Step().Match(statement)).Where(step => step.Success))
        {
            var (into, outOf) = step.Groups["create"].Success ? (names._standing, names._dropped) : (names._dropped, names._standing);
            into.Add(step.Groups["name"].Value);
            outOf.Remove(step.Groups["name"].Value);
        }

        return names;
    }

    public bool AreThere(HashSet<string> names) => _standing.IsSubsetOf(names) && !_dropped.Overlaps(names);

    [GeneratedRegex(@"^\s*(?:(?<create>CREATE\s+(?:[A-Z]+\s+)?INDEX)|DROP\s+INDEX)\s+(?<name>\w+)")]
    private static partial Regex Step();
}
