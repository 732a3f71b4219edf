using KnowledgeGraph.Extraction.Articles;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Articles;

/// <summary>
/// An article of named fields, whatever they are called and whatever holds them: a row of a table, a JSON object, an entry of a feed.
/// </summary>
internal static class ArticleDraft
{
    private const string Missing = "missing; an article needs its text (an extraction record has \"article\" and \"extractor\")";

    /// <param name="field">The text of a field by its folded name (<see cref="FieldNames"/>), or null.</param>
    /// <param name="isPlain">Whether the fields are plain text already, and may not be read as markup a second time.</param>
    /// <param name="around">What the feed or export that holds the entry says of them all.</param>
    /// <param name="warnings">Told with the article.</param>
    public static IngestionInput Read(
        InputOrigin origin, Func<string, string?> field, ArticleSetting around, IEnumerable<RecordProblem> warnings, bool isPlain = false)
    {
        try
        {
            var url = Address(First(FieldNames.Url), around);
            var (text, isSummary, told) = TextOf(origin, field, isPlain);
            if (text is null)
                return RejectedInput.Of(origin, "text", field("text") is null ? Missing : "empty");
            var domain = First(FieldNames.Domain) is { } given ? HostOf(given) ?? given : HostOf(url) ?? HostOf(around.Address);
            var name = Line(First(FieldNames.Source)) ?? around.Source;
            var source = name is null && domain is null ? null : new SourceRecord(name ?? domain, domain, First(FieldNames.Country));
            var language = First(FieldNames.Language) ?? around.Language;
            var article = new ArticleRecord(url, Line(First(FieldNames.Title)), source, First(FieldNames.Published), language, text)
            {
                RetrievedAt = First(FieldNames.Retrieved),
            };
            var entry = ArticleEntry.Of(origin, article, [.. warnings, .. told]);
            return entry is ArticleInput taken ? taken with { IsSummary = isSummary } : entry;
        }
        catch (UnreadableInputException exception)
        {
            var kind = exception.IsOverLimit ? RejectionKind.OverLimit : RejectionKind.Unreadable;
            return RejectedInput.Of(origin, "text", exception.Message, kind);
        }

        string? Line(string? text) => isPlain ? text : MarkupText.Line(text);

        string? First(string[] names) => names.Select(field).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim();
    }

    public static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.Host : null;

    private static string? Address(string? url, ArticleSetting around) =>
        url?.Contains(':') == false && Uri.TryCreate(around.Address, UriKind.Absolute, out var page) && Uri.TryCreate(page, url, out var whole)
            ? whole.ToString()
            : url;

    private static (string? Text, bool IsSummary, IEnumerable<RecordProblem> Told) TextOf(
        InputOrigin origin, Func<string, string?> field, bool isPlain)
    {
        foreach (var name in FieldNames.Text)
        {
            if (field(name) is not { } written || string.IsNullOrWhiteSpace(written)) continue;
            // The project's own field is taken as it is, for spans count in it; only what begins with an element is surely markup.
            var isOwn = name == "text" && !(written.AsSpan().TrimStart().StartsWith("<") && MarkupText.IsMarkup(written));
            var cut = CutText.Read(isPlain || isOwn ? written : MarkupText.Read(written));
            if (cut.Text.Length == 0) continue;
            if (cut.Missing == 0) return (cut.Text, false, []);
            var reason = $"the export holds the beginning only ({cut.Missing:N0} characters are missing); its whole sentences are taken";
            return (cut.Text, true, [new RecordProblem(origin.Line, name, reason)]);
        }
        foreach (var name in FieldNames.Summary)
        {
            if (field(name) is not { } written || (isPlain ? written : MarkupText.Read(written)) is not { Length: > 0 } read) continue;
            return (read, true, [new RecordProblem(origin.Line, "text", $"missing; the {name} is taken instead")]);
        }
        return (null, false, []);
    }
}
