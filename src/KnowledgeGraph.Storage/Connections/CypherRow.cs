using System.Globalization;

namespace KnowledgeGraph.Storage.Connections;

/// <summary>One row of a result with its values by column name. Immutable.</summary>
/// <remarks>Asking for a column that is not there, or for another type than the value has, throws <see cref="InvalidCastException"/> naming the column.</remarks>
public sealed class CypherRow(IReadOnlyList<string> columns, IReadOnlyList<object?> values)
{
    public IReadOnlyList<string> Columns => columns;

    public IReadOnlyList<object?> Values => values;

    public object? this[string column]
    {
        get
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] == column) return values[i];
            }

            throw new InvalidCastException($"The result has no column '{column}'; it has {string.Join(", ", columns)}.");
        }
    }

    public string Text(string column) => TextOrNull(column) ?? throw Wrong(column, "a text");

    public string? TextOrNull(string column) => this[column] switch
    {
        null => null,
        string text => text,
        _ => throw Wrong(column, "a text"),
    };

    public long Integer(string column) => this[column] switch
    {
        long number => number,
        int number => number,
        _ => throw Wrong(column, "an integer"),
    };

    public long? IntegerOrNull(string column) => this[column] is null ? null : Integer(column);

    public double Number(string column) => this[column] switch
    {
        double number => number,
        long number => number,
        int number => number,
        _ => throw Wrong(column, "a number"),
    };

    public double? NumberOrNull(string column) => this[column] is null ? null : Number(column);

    public bool Truth(string column) => this[column] is bool truth ? truth : throw Wrong(column, "a boolean");

    /// <summary>A list of texts; nulls inside are left out, null itself is an empty list.</summary>
    public IReadOnlyList<string> Texts(string column) => this[column] switch
    {
        null => [],
        IReadOnlyList<object?> list => [.. list.Where(item => item is not null).Select(item => item as string ?? throw Wrong(column, "a list of texts"))],
        _ => throw Wrong(column, "a list of texts"),
    };

    private InvalidCastException Wrong(string column, string wanted)
        => new(string.Create(CultureInfo.InvariantCulture, $"Column '{column}' holds {this[column] ?? "null"}, not {wanted}."));
}
