using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Reporting.Markdown;

/// <summary>
/// Collects a page: blocks with one empty line between them, \n everywhere. Takes Markdown; callers escape what comes from outside.
/// </summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block($"{new string('#', level)} {text}");

    public void Paragraph(string text) => Block(text);

    public void List(IEnumerable<string> items) => Block(string.Join('\n',
        items.Select(item => "- " + item.Replace("\n", "\n  ").Replace("\n  \n", "\n\n"))));

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object>> rows)
    {
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Select(Cell)) + " |");
        Block(string.Join('\n', lines.Prepend("|" + string.Concat(columns.Select(_ => " --- |")))
            .Prepend("| " + string.Join(" | ", columns) + " |")));
    }

    public override string ToString() => _text.ToString();

    private void Block(string text)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(text).Append('\n');
    }

    private static string Cell(object value) => string.Create(CultureInfo.InvariantCulture, $"{value}");
}
