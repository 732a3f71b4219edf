using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>One row of DNA's event list.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Document">DNA's number of the document.</param>
/// <param name="Time">As written; a date and a time of day.</param>
/// <param name="Agreement">1 or true for, 0 or false against, empty for a statement that takes no side.</param>
internal sealed record DnaEvent(int Line, string Document, string? Title, string? Source, string? Time, string? Text)
{
    public string? Person { get; init; }

    public string? Organization { get; init; }

    public string? Concept { get; init; }

    public string? Agreement { get; init; }

    /// <summary>ISO date, or null. DNA documents have a time of day that coders seldom set, so the day alone is kept.</summary>
    public string? Date => WrittenDate.TryRead(Time, out var iso) ? iso[..10] : null;

    public Polarity? Polarity => Agreement?.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" => Model.Polarity.Support,
        "0" or "false" or "no" => Model.Polarity.Oppose,
        _ => null,
    };

    /// <param name="field">By folded name; DNA 2 writes <c>document title</c>, <c>author</c>, DNA 3 <c>document_title</c>,
    /// <c>document_author</c>.</param>
    public static DnaEvent Of(int line, Func<string, string?> field)
    {
        return new(line, Told("documentid") ?? "", Told("documenttitle"), Told("source") ?? Told("documentsource"), Told("time"), Told("text"))
        {
            Person = Told("person"),
            Organization = Told("organization"),
            Concept = Told("concept"),
            Agreement = Told("agreement"),
        };

        string? Told(string name) => field(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    public IReadOnlyList<RecordProblem> Problems()
    {
        var problems = new List<RecordProblem>();
        if (Document.Length == 0) problems.Add(new RecordProblem(Line, "document ID", "missing"));
        if (Text is null) problems.Add(new RecordProblem(Line, "text", "missing"));
        if (Person is null && Organization is null) problems.Add(new RecordProblem(Line, "person", "the row has neither person nor organization"));
        if (Agreement is not null && Polarity is null) problems.Add(new RecordProblem(Line, "agreement", $"\"{Agreement}\" is neither 1 nor 0"));
        if (Agreement is not null && Concept is null) problems.Add(new RecordProblem(Line, "concept", "missing"));
        return problems;
    }
}
