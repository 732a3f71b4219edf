using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.ChangeSets;

namespace KnowledgeGraph.Ingestion.Evidence;

/// <summary>One article's evidence as rows of a change set. Pure.</summary>
internal static class EvidenceRows
{
    /// <summary>What is the article's alone.</summary>
    public static void AddOwn(ChangeSet changes, ArticleEvidence evidence, bool keepText)
    {
        AddArticle(changes, evidence);
        if (keepText && evidence.Record.Article.Text is { } text)
            changes.Add(EvidenceCypher.Texts, new() { ["article"] = evidence.Article.Value, ["text"] = text });
        AddMentions(changes, evidence);
        AddStatements(changes, evidence);
        AddStances(changes, evidence);
    }

    /// <summary>What it has in common with others: its source, its topics, and the actors that its names were found to mean.</summary>
    public static void AddCommon(
        ChangeSet changes, ArticleEvidence evidence, IReadOnlyDictionary<string, ActorPlacement> placements, TopicPlaces topics)
    {
        AddSource(changes, evidence);
        AddTopics(changes, evidence, topics);
        AddReferences(changes, evidence, placements);
        AddVoices(changes, evidence, placements);
        foreach (var name in evidence.Names)
        {
            changes.Add(EvidenceCypher.MentionedIn, new()
            {
                ["actor"] = placements[name.Key.Value].Actor,
                ["article"] = evidence.Article.Value,
                ["nameKey"] = name.Key.Value,
                ["p"] = new Dictionary<string, object?>
                {
                    ["count"] = name.Count,
                    ["name"] = name.Name,
                    ["kind"] = Upper(name.Kind),
                    ["aliases"] = name.Aliases.AsList(),
                    ["roles"] = name.Roles.AsList(),
                    ["wikidataId"] = name.WikidataId,
                },
            });
        }
    }

    private static void AddArticle(ChangeSet changes, ArticleEvidence evidence)
    {
        var article = evidence.Record.Article;
        changes.Add(EvidenceCypher.Articles, new()
        {
            ["id"] = evidence.Article.Value,
            ["p"] = new Dictionary<string, object?>
            {
                ["url"] = article.Url,
                ["title"] = article.Title,
                ["publishedAt"] = article.PublishedAt,
                ["retrievedAt"] = article.RetrievedAt,
                ["language"] = article.Language,
                ["contentHash"] = article.Text is null ? null : ContentHash.Digest("content", article.Text),
                ["textSketch"] = evidence.Sketch?.ToString(),
                ["recordHash"] = evidence.RecordHash,
                ["spansChecked"] = article.Text is not null,
            },
        });
    }

    private static void AddSource(ChangeSet changes, ArticleEvidence evidence)
    {
        var article = evidence.Record.Article;
        if (evidence.Source is { } source)
        {
            changes.Add(EvidenceCypher.Sources, new()
            {
                ["id"] = source.Value,
                ["p"] = new Dictionary<string, object?> { ["domain"] = SourceId.DomainOf(article) },
            });
            changes.Add(EvidenceCypher.PublishedBy, new()
            {
                ["article"] = evidence.Article.Value,
                ["source"] = source.Value,
                ["name"] = article.Source?.Name?.Trim(),
                ["country"] = article.Source?.Country,
            });
        }

        if (evidence.Record.Statements.Count > 0)
        {
            changes.Add(EvidenceCypher.Runs, new()
            {
                ["id"] = evidence.Run.Value,
                ["p"] = new Dictionary<string, object?>
                {
                    ["extractor"] = evidence.Record.Extractor.Name,
                    ["version"] = evidence.Record.Extractor.Version,
                    ["configHash"] = evidence.Record.Extractor.ConfigHash,
                },
            });
        }
    }

    private static void AddMentions(ChangeSet changes, ArticleEvidence evidence)
    {
        foreach (var (mention, id) in evidence.MentionsWithRoles)
        {
            var p = new Dictionary<string, object?> { ["text"] = mention.Text, ["kind"] = Upper(mention.Kind) };
            AddSpan(p, mention.Span == default ? null : mention.Span);
            changes.Add(EvidenceCypher.Mentions, new() { ["id"] = id, ["article"] = evidence.Article.Value, ["p"] = p });
        }
    }

    private static void AddReferences(ChangeSet changes, ArticleEvidence evidence, IReadOnlyDictionary<string, ActorPlacement> placements)
    {
        foreach (var (mention, id) in evidence.MentionsWithRoles.Where(mention => mention.Part.Actor is not null))
        {
            var key = evidence.NameKeys[mention.Actor!];
            var placement = placements[key];
            changes.Add(EvidenceCypher.RefersTo, new()
            {
                ["mention"] = id,
                ["actor"] = placement.Actor,
                ["p"] = new Dictionary<string, object?>
                {
                    ["confidence"] = mention.Confidence,
                    ["nameKey"] = key,
                    ["method"] = placement.Method,
                    ["judgementId"] = placement.Judgement,
                },
            });
        }
    }

    private static void AddStatements(ChangeSet changes, ArticleEvidence evidence)
    {
        foreach (var (statement, id) in evidence.Statements.Values)
        {
            var p = new Dictionary<string, object?>
            {
                ["text"] = statement.Text,
                ["textHash"] = evidence.TextHashes[statement.Id],
                ["quoteType"] = Upper(statement.QuoteType),
                ["cue"] = statement.Cue,
                ["statedAt"] = statement.StatedAt,
                ["rule"] = statement.Rule,
                ["confidence"] = statement.Confidence,
                ["retractedAt"] = null,
            };
            AddSpan(p, statement.Span == default ? null : statement.Span);
            changes.Add(EvidenceCypher.Statements, new() { ["id"] = id, ["article"] = evidence.Article.Value, ["p"] = p });
            if (statement.Speaker is not null)
                changes.Add(EvidenceCypher.SpokenByMention, new() { ["statement"] = id, ["mention"] = evidence.Mentions[statement.Speaker].Id });
            foreach (var addressee in statement.Addressees.Distinct(StringComparer.Ordinal))
                changes.Add(EvidenceCypher.AddressedTo, new() { ["statement"] = id, ["mention"] = evidence.Mentions[addressee].Id });
        }
    }

    private static void AddVoices(ChangeSet changes, ArticleEvidence evidence, IReadOnlyDictionary<string, ActorPlacement> placements)
    {
        foreach (var (statement, id) in evidence.Statements.Values)
        {
            changes.Add(EvidenceCypher.ExtractedBy, new() { ["statement"] = id, ["run"] = evidence.Run.Value });
            if (statement.Speaker is not null)
            {
                if (evidence.Mentions[statement.Speaker].Part.Actor is { } actor)
                    changes.Add(EvidenceCypher.Said, new() { ["statement"] = id, ["actor"] = placements[evidence.NameKeys[actor]].Actor });
            }
            else if (statement.QuoteType == QuoteType.Reported && evidence.Source is { } source)
            {
                changes.Add(EvidenceCypher.SpokenBySource, new() { ["statement"] = id, ["source"] = source.Value });
            }
        }
    }

    private static void AddTopics(ChangeSet changes, ArticleEvidence evidence, TopicPlaces topics)
    {
        var placed = evidence.Topics.Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => (Base: evidence.TopicOf(name), Place: topics.Of(name, evidence.TopicOf(name))), StringComparer.Ordinal);
        foreach (var topic in placed.Values.Select(topic => topic.Place).DistinctBy(topic => topic.Id).Where(topic => !topics.Defines(topic)))
            changes.Add(EvidenceCypher.Topics, new() { ["id"] = topic.Id, ["name"] = topic.Name, ["article"] = topic.Article });

        foreach (var (statement, id) in evidence.Statements.Values)
        {
            foreach (var name in statement.Topics.Where(placed.ContainsKey))
                changes.Add(EvidenceCypher.About, Row(name, "statement", id));
        }

        foreach (var (stance, id) in evidence.Stances.Where(stance => stance.Part.TargetMention is null))
            changes.Add(EvidenceCypher.TowardTopic, Row(stance.TargetTopic!, "stance", id));

        Dictionary<string, object?> Row(string name, string part, string id) =>
            new() { [part] = id, ["topic"] = placed[name].Place.Id, ["name"] = name, ["base"] = placed[name].Base.Id };
    }

    private static void AddStances(ChangeSet changes, ArticleEvidence evidence)
    {
        foreach (var (stance, id) in evidence.Stances)
        {
            var p = new Dictionary<string, object?>
            {
                ["polarity"] = Upper(stance.Polarity),
                ["score"] = stance.Score,
                ["modality"] = Upper(stance.Modality),
                ["negated"] = stance.Negated,
                ["class"] = Upper(stance.Class),
                ["through"] = stance.Through is { } through ? Upper(through) : null,
                ["rule"] = stance.Rule,
                ["secondHand"] = IsSecondHand(stance, evidence),
                ["cue"] = stance.Cue,
                ["confidence"] = stance.Confidence,
                ["retractedAt"] = null,
            };
            AddSpan(p, stance.Span);
            changes.Add(EvidenceCypher.Stances, new()
            {
                ["id"] = id,
                ["statement"] = evidence.Statements[stance.Statement].Id,
                ["holder"] = evidence.Mentions[stance.Holder].Id,
                ["p"] = p,
            });
            if (stance.TargetMention is not null)
                changes.Add(EvidenceCypher.TowardMention, new() { ["stance"] = id, ["mention"] = evidence.Mentions[stance.TargetMention].Id });
        }
    }

    /// <summary>Whether somebody else than its holder tells of it. Two mentions of one actor are one voice: "Putin said he backs …".</summary>
    private static bool IsSecondHand(StanceRecord stance, ArticleEvidence evidence)
    {
        if (evidence.Statements[stance.Statement].Part.Speaker is not { } speaker) return true;
        var (says, holds) = (evidence.Mentions[speaker], evidence.Mentions[stance.Holder]);
        return says.Id != holds.Id && (says.Part.Actor is null || says.Part.Actor != holds.Part.Actor);
    }

    private static void AddSpan(Dictionary<string, object?> properties, Span? span)
    {
        properties["startOffset"] = span is null ? null : (long)span.Value.Start;
        properties["endOffset"] = span is null ? null : (long)span.Value.End;
    }

    private static string Upper<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();
}
