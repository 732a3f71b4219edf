using System.Text;

namespace KnowledgeGraph.Storage.Exporting;

/// <summary>One CSV file as <c>neo4j-admin</c> reads it: a header, every value in quotation marks, a missing one empty without them. Not thread-safe.</summary>
internal sealed class ImportFile : IAsyncDisposable
{
    private readonly StreamWriter _writer;
    private readonly StringBuilder _line = new();

    public ImportFile(string path, IEnumerable<string> header)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        _writer.WriteLine(string.Join(',', header));
    }

    public Task WriteAsync(IEnumerable<string?> values)
    {
        _line.Clear();
        foreach (var value in values)
        {
            if (value is not null) _line.Append('"').Append(value).Replace("\"", "\"\"", _line.Length - value.Length, value.Length).Append('"');
            _line.Append(',');
        }
        _line.Length--;
        return _writer.WriteLineAsync(_line);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
