using KnowledgeGraph.Extraction.Articles;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Ingestion.Sources.Articles;

/// <summary>
/// The one gate that every article passes, whatever form it came in: it must have a text; a date is written as ISO 8601, and one that may
/// be several days is left out with a warning;
/// a language that is not English and characters that were lost earlier are told.
/// </summary>
internal static class ArticleEntry
{
    private const char Replacement = '\uFFFD';

    public static IngestionInput Of(InputOrigin origin, ArticleRecord article, IEnumerable<RecordProblem> warnings)
    {
        if (string.IsNullOrWhiteSpace(article.Text)) return RejectedInput.Of(origin, "text", "empty");
        if (article.Text.Length > ArticleReader.LongestText)
        {
            var reason = $"{article.Text.Length:N0} characters are too many for one article (at most {ArticleReader.LongestText:N0})";
            return RejectedInput.Of(origin, "text", reason, RejectionKind.OverLimit);
        }
        var told = warnings.ToList();
        if (article.Text.Contains(Replacement)) Tell("text", "holds � where characters were lost before it came here");
        var language = TextLanguage.Of(article.Text) ?? TextLanguage.Declared(article.Language);
        if (language is { IsEnglish: false })
            Tell("language", $"the text is in {language.Name}; only English is understood, so that names are found and few statements");
        return new ArticleInput(
            origin,
            article with
            {
                PublishedAt = Moment("publishedAt", article.PublishedAt),
                RetrievedAt = Moment("retrievedAt", article.RetrievedAt),
                Language = article.Language ?? (language is { IsEnglish: false } ? language.Code : null),
            },
            told);

        void Tell(string field, string reason) => told.Add(new RecordProblem(origin.Line, field, reason));

        string? Moment(string field, string? written)
        {
            if (string.IsNullOrWhiteSpace(written)) return null;
            if (WrittenDate.TryRead(written, out var iso)) return iso;
            var shown = written.Length <= 60 ? written : written[..60] + "…";
            Tell(field, $"\"{shown}\" is not one day alone, and is left out; write it as 2020-01-31");
            return null;
        }
    }
}
