using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;
using KnowledgeGraph.Model.Text;
using KnowledgeGraph.Resolution.Copies;
using KnowledgeGraph.Resolution.Names;
using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>One checked record with the graph's ids for all its parts: what the article says, before anybody asks who its actors are. Pure, immutable.</summary>
internal sealed class ArticleEvidence
{
    private const int FewestWordsOfACopy = 5;

    // An article that is in the graph already never needs them.
    private readonly Lazy<Dictionary<string, string?>> _textHashes;

    public ArticleEvidence(ExtractionRecord record)
    {
        Record = record;
        Article = ArticleId.For(record.Article);
        Source = SourceId.For(record.Article);
        Run = ExtractionRunId.For(record.Extractor);
        RecordHash = ContentHash.OfBytes(ExtractionRecordJson.WriteBytes(record));
        Names = NameEvidence.Of(record);
        NameKeys = record.Actors.ToDictionary(actor => actor.Id, actor => NameKey.Of(actor.Name, actor.Kind).Value, StringComparer.Ordinal);
        Mentions = Numbered(record.Mentions, mention => MentionId.For(Article, mention), (mention, n) => MentionId.For(Article, mention, n).Value)
            .ToDictionary(pair => pair.Part.Id, pair => (pair.Part, pair.Id), StringComparer.Ordinal);
        Statements = Numbered(record.Statements, statement => StatementId.For(Article, statement), (statement, n) => StatementId.For(Article, statement, n).Value)
            .ToDictionary(pair => pair.Part.Id, pair => (pair.Part, pair.Id), StringComparer.Ordinal);
        _textHashes = new(() => record.Statements.ToDictionary(statement => statement.Id, statement => TextHashOf(statement.Text), StringComparer.Ordinal));
        Stances = Numbered(record.Stances, stance => IdOf(stance, 0), IdOf);
    }

    public ExtractionRecord Record { get; }

    public ArticleId Article { get; }

    public SourceId? Source { get; }

    public ExtractionRunId Run { get; }

    /// <summary>Of the record's canonical line: an equal one is already in the graph.</summary>
    public string RecordHash { get; }

    public IReadOnlyList<NameEvidence> Names { get; }

    /// <summary>The name key of each of the record's actors, by the record's id.</summary>
    public IReadOnlyDictionary<string, string> NameKeys { get; }

    /// <summary>By the record's id.</summary>
    public IReadOnlyDictionary<string, (MentionRecord Part, string Id)> Mentions { get; }

    /// <summary>By the record's id.</summary>
    public IReadOnlyDictionary<string, (StatementRecord Part, string Id)> Statements { get; }

    public IReadOnlyList<(StanceRecord Part, string Id)> Stances { get; }

    /// <summary>Mentions that fill a role; the others only count.</summary>
    public IEnumerable<(MentionRecord Part, string Id)> MentionsWithRoles =>
        Record.Statements.SelectMany(statement => statement.Addressees.Append(statement.Speaker))
            .Concat(Record.Stances.SelectMany(stance => new[] { stance.Holder, stance.TargetMention }))
            .Where(mention => mention is not null)
            .Distinct(StringComparer.Ordinal)
            .Select(mention => Mentions[mention!]);

    public IEnumerable<string> Topics =>
        Record.Statements.SelectMany(statement => statement.Topics)
            .Concat(Record.Stances.Select(stance => stance.TargetTopic!))
            .Where(topic => topic is not null && TopicId.NameOf(topic).Length > 0);

    /// <summary>By its name alone: one topic for all articles where the name is specific enough, else this article's own.</summary>
    public ArticleTopic TopicOf(string topic) => TopicNames.IsSpecific(topic)
        ? new(TopicId.For(topic).Value, TopicId.NameOf(topic), null)
        : new(TopicId.InArticle(Article, topic).Value, TopicNames.InArticle(TopicId.NameOf(topic), Record.Article.Title), Article.Value);

    /// <summary>By the record's id of each statement: equal for copies of one text, whatever its punctuation; null for texts too short to tell a copy from a coincidence.</summary>
    public IReadOnlyDictionary<string, string?> TextHashes => _textHashes.Value;

    /// <summary>The statements that are long enough to be copies of others.</summary>
    public IEnumerable<(string TextHash, DuplicateLinks.Copy Copy)> Copies => Statements.Values
        .Select(statement => (TextHash: TextHashes[statement.Part.Id]!, new DuplicateLinks.Copy(statement.Id, Record.Article.PublishedAt, Article.Value, statement.Part.Span.Start, null)))
        .Where(copy => copy.TextHash is not null);

    /// <summary>
    /// Of the text without what it quotes, because two reports of one speech quote the same words and are no copies of each other. Null where
    /// the text is not given or too short.
    /// </summary>
    public TextSketch? Sketch => Record.Article.Text is { } text ? TextSketch.Of(Unquoted(text)) : null;

    private IEnumerable<string> Unquoted(string text)
    {
        var from = 0;
        var quotations = Record.Statements.Where(statement => statement.QuoteType is QuoteType.Direct or QuoteType.Mixed);
        foreach (var quoted in quotations.Select(statement => statement.Span).OrderBy(span => span.Start))
        {
            if (quoted.Start > from)
                yield return text[from..quoted.Start];
            from = Math.Max(from, quoted.End);
        }

        yield return text[from..];
    }

    private static string? TextHashOf(string text)
    {
        var words = PlainText.Words(text);
        return words.AsSpan().Count(' ') + 1 >= FewestWordsOfACopy ? ContentHash.Digest("text", words) : null;
    }

    private string IdOf(StanceRecord stance, int repetition) => StanceId.For(
        new StatementId(Statements[stance.Statement].Id),
        new MentionId(Mentions[stance.Holder].Id),
        stance.TargetMention is null ? TopicId.For(stance.TargetTopic!).Value : Mentions[stance.TargetMention].Id,
        stance.Span,
        repetition).Value;

    // A record may give one span twice; the second gets a number, so that no part is lost.
    private static List<(TPart Part, string Id)> Numbered<TPart, TId>(IReadOnlyList<TPart> parts, Func<TPart, TId> idOf, Func<TPart, int, string> numbered)
        where TId : notnull
    {
        var seen = new Dictionary<TId, int>();
        var ids = new List<(TPart, string)>(parts.Count);
        foreach (var part in parts)
        {
            var id = idOf(part);
            var repetition = seen.GetValueOrDefault(id);
            seen[id] = repetition + 1;
            ids.Add((part, numbered(part, repetition)));
        }

        return ids;
    }
}
