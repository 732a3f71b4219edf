using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Records.Json;

/// <summary>What the shape alone cannot tell: ids that resolve, spans that equal their text, dates that are dates.</summary>
internal static class RecordCheck
{
    public static void Run(ExtractionRecord record, ReadingNotes notes)
    {
        CheckArticle(record.Article, notes);
        if (string.IsNullOrWhiteSpace(record.Extractor.Name))
            notes.Problem("extractor.name", "empty");

        var actors = Ids(record.Actors, actor => actor.Id, "actors", notes);
        var mentions = Ids(record.Mentions, mention => mention.Id, "mentions", notes);
        var statements = Ids(record.Statements, statement => statement.Id, "statements", notes);
        CheckActors(record.Actors, notes);
        CheckMentions(record, actors, notes);
        CheckStatements(record, mentions, notes);
        CheckStances(record, mentions, statements, notes);
    }

    private static void CheckArticle(ArticleRecord article, ReadingNotes notes)
    {
        if (string.IsNullOrWhiteSpace(article.Url) && article.Text is null && string.IsNullOrWhiteSpace(article.Title))
            notes.Problem("article", "nothing tells which article this is: url, text and title are all missing");
        if (article.Url is not null && !CanonicalUrl.TryNormalize(article.Url, out _))
            notes.Warning("article.url", "not an http or https address; kept as it is");
        CheckMoment(article.PublishedAt, "article.publishedAt", notes);
        CheckMoment(article.RetrievedAt, "article.retrievedAt", notes);
    }

    private static void CheckActors(IReadOnlyList<ActorRecord> actors, ReadingNotes notes)
    {
        for (var i = 0; i < actors.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(actors[i].Name))
                notes.Problem($"actors[{i}].name", "empty");
            if (!Enum.IsDefined(actors[i].Kind))
                notes.Problem($"actors[{i}].kind", "unknown");
        }
    }

    private static void CheckMentions(ExtractionRecord record, HashSet<string> actors, ReadingNotes notes)
    {
        for (var i = 0; i < record.Mentions.Count; i++)
        {
            var mention = record.Mentions[i];
            var at = $"mentions[{i}]";
            if (mention.Actor is not null && !actors.Contains(mention.Actor))
                notes.Problem($"{at}.actor", $"no actor has the id \"{mention.Actor}\"");
            CheckSpan(record.Article.Text, mention.Span, mention.Text, at, notes);
        }
    }

    private static void CheckStatements(ExtractionRecord record, HashSet<string> mentions, ReadingNotes notes)
    {
        for (var i = 0; i < record.Statements.Count; i++)
        {
            var statement = record.Statements[i];
            var at = $"statements[{i}]";
            if (statement.Speaker is not null && !mentions.Contains(statement.Speaker))
                notes.Problem($"{at}.speaker", $"no mention has the id \"{statement.Speaker}\"");
            foreach (var addressee in statement.Addressees.Where(addressee => !mentions.Contains(addressee)))
                notes.Problem($"{at}.addressees", $"no mention has the id \"{addressee}\"");
            CheckMoment(statement.StatedAt, $"{at}.statedAt", notes);
            CheckSpan(record.Article.Text, statement.Span, statement.Text, at, notes);
        }
    }

    private static void CheckStances(ExtractionRecord record, HashSet<string> mentions, HashSet<string> statements, ReadingNotes notes)
    {
        for (var i = 0; i < record.Stances.Count; i++)
        {
            var stance = record.Stances[i];
            var at = $"stances[{i}]";
            if (!statements.Contains(stance.Statement))
                notes.Problem($"{at}.statement", $"no statement has the id \"{stance.Statement}\"");
            if (!mentions.Contains(stance.Holder))
                notes.Problem($"{at}.holder", $"no mention has the id \"{stance.Holder}\"");
            if (stance.TargetMention is null == stance.TargetTopic is null)
                notes.Problem($"{at}.target", "exactly one of mention and topic is needed");
            else if (stance.TargetMention is not null && !mentions.Contains(stance.TargetMention))
                notes.Problem($"{at}.target.mention", $"no mention has the id \"{stance.TargetMention}\"");
            else if (stance.TargetTopic is not null && TopicId.NameOf(stance.TargetTopic).Length == 0)
                notes.Problem($"{at}.target.topic", "empty");
            if ((stance.Polarity == Polarity.Support && stance.Score < 0) || (stance.Polarity == Polarity.Oppose && stance.Score > 0))
                notes.Warning($"{at}.score", "its sign contradicts the polarity; the polarity counts");
            if (stance.Span is { } span && record.Article.Text is { } text && !IsInside(span, text))
                notes.Problem($"{at}.start", $"{span.Start} to {span.End} is not inside the text of {text.Length} code units");
        }
    }

    private static void CheckSpan(string? articleText, Span span, string text, string at, ReadingNotes notes)
    {
        if (string.IsNullOrWhiteSpace(text))
            notes.Problem($"{at}.text", "empty");
        if (articleText is null)
        {
            if (span.End < span.Start)
                notes.Problem($"{at}.end", $"{span.End} is before the start, {span.Start}");
            return;
        }

        if (!IsInside(span, articleText))
            notes.Problem($"{at}.start", $"{span.Start} to {span.End} is not inside the text of {articleText.Length} code units");
        else if (!articleText.AsSpan(span.Start, span.Length).SequenceEqual(text))
            notes.Problem($"{at}.text", $"the article has \"{Shorten(span.Of(articleText))}\" at {span.Start} to {span.End}, not \"{Shorten(text)}\"");
    }

    private static bool IsInside(Span span, string text) => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length;

    private static void CheckMoment(string? moment, string at, ReadingNotes notes)
    {
        if (moment is not null && !IsoMoment.TryParse(moment, out _))
            notes.Problem(at, $"\"{Shorten(moment)}\" is not an ISO 8601 date or date-time");
    }

    private static HashSet<string> Ids<T>(IReadOnlyList<T> parts, Func<T, string> idOf, string list, ReadingNotes notes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            if (!ids.Add(idOf(parts[i])))
                notes.Problem($"{list}[{i}].id", $"\"{Shorten(idOf(parts[i]))}\" is used twice");
        }

        return ids;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
