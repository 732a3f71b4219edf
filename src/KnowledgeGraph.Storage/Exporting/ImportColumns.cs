using System.Collections;

namespace KnowledgeGraph.Storage.Exporting;

/// <summary>The columns of one file, by name in ordinal order. Not thread-safe.</summary>
internal sealed class ImportColumns(string owner) : IEnumerable<ImportColumn>
{
    private readonly SortedDictionary<string, ImportColumn> _columns = new(StringComparer.Ordinal);

    public void Note(IReadOnlyDictionary<string, object?> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (!_columns.TryGetValue(name, out var column)) _columns[name] = column = new ImportColumn(owner, name);
            column.Note(value);
        }
    }

    public IEnumerator<ImportColumn> GetEnumerator() => _columns.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
