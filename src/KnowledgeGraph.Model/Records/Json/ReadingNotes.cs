using System.Text.Json;

namespace KnowledgeGraph.Model.Records.Json;

/// <summary>Problems and warnings gathered while one line is read; past a limit only the fact that there are more.</summary>
internal sealed class ReadingNotes(int line)
{
    private const int Limit = 50;
    private readonly List<RecordProblem> _problems = [];
    private readonly List<RecordProblem> _warnings = [];

    public IReadOnlyList<RecordProblem> Problems => _problems;

    public IReadOnlyList<RecordProblem> Warnings => _warnings;

    public void Problem(string field, string reason) => Add(_problems, field, reason);

    public void Warning(string field, string reason) => Add(_warnings, field, reason);

    /// <summary>JSON lets half a surrogate pair through as an escape; text with one cannot be stored, so it is refused here.</summary>
    public string StringOf(JsonElement element, string at)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            Problem(at, "not valid Unicode text (half a surrogate pair)");
            return "";
        }
    }

    private void Add(List<RecordProblem> notes, string field, string reason)
    {
        if (notes.Count < Limit)
            notes.Add(new RecordProblem(line, field, reason));
        else if (notes.Count == Limit)
            notes.Add(new RecordProblem(line, "$", "more of the same; the rest is left out"));
    }
}
