namespace KnowledgeGraph.Model.Records.Json;

/// <summary>Which fields each part of a record has, on the way in.</summary>
internal static class RecordFields
{
    public static ExtractionRecord Record(FieldReader fields, ReadingNotes notes)
    {
        var schema = fields.Text("schema");
        if (schema is null)
            notes.Warning("schema", $"missing; read as {ExtractionRecord.Schema}");
        else if (schema is not (ExtractionRecord.Schema or ExtractionRecord.FirstSchema))
            notes.Problem("schema", $"\"{(schema.Length > 60 ? schema[..60] : schema)}\" is not {ExtractionRecord.Schema}, nor {ExtractionRecord.FirstSchema}");

        var article = fields.Object("article", Article);
        if (article is null && !fields.Has("article"))
            notes.Problem("article", "missing");
        var extractor = fields.Object("extractor", Extractor);
        if (extractor is null && !fields.Has("extractor"))
            notes.Problem("extractor", "missing: name and version of what made the record");

        return new ExtractionRecord
        {
            Article = article ?? new ArticleRecord(null, null, null, null, null, null),
            Extractor = extractor ?? new ExtractorRecord("", ""),
            Actors = fields.Objects("actors", Actor),
            Mentions = fields.Objects("mentions", Mention),
            Statements = fields.Objects("statements", Statement),
            Stances = fields.Objects("stances", stance => Stance(stance, isFirst: schema == ExtractionRecord.FirstSchema, notes)),
        };
    }

    public static ArticleRecord Article(FieldReader fields) =>
        new(fields.Text("url"), fields.Text("title"), fields.Object("source", Source), fields.Text("publishedAt"), fields.Text("language"), fields.Text("text"))
        {
            RetrievedAt = fields.Text("retrievedAt"),
        };

    private static SourceRecord Source(FieldReader fields) => new(fields.Text("name"), fields.Text("domain"), fields.Text("country"));

    private static ExtractorRecord Extractor(FieldReader fields) => new(fields.Required("name"), fields.Required("version"), fields.Text("configHash"));

    private static ActorRecord Actor(FieldReader fields) => new(fields.Required("id"), fields.Required("name"), fields.Choice<ActorKind>("kind"))
    {
        Aliases = fields.Texts("aliases"),
        Roles = fields.Texts("roles"),
        WikidataId = fields.Text("wikidataId"),
    };

    private static MentionRecord Mention(FieldReader fields) => new(
        fields.Required("id"), fields.Text("actor"), fields.Required("text"), fields.Span() ?? default, fields.Choice<MentionKind>("kind", MentionKind.Name))
    {
        Confidence = fields.Number("confidence", 1, 0, 1),
    };

    private static StatementRecord Statement(FieldReader fields) => new(
        fields.Required("id"),
        fields.Text("speaker"),
        fields.Required("text"),
        fields.Span() ?? default,
        fields.Choice<QuoteType>("quoteType"),
        fields.Text("cue"))
    {
        Addressees = fields.Texts("addressees"),
        Topics = fields.Texts("topics"),
        StatedAt = fields.Text("statedAt"),
        Rule = fields.Text("rule"),
        Confidence = fields.Number("confidence", 1, 0, 1),
    };

    private static StanceRecord Stance(FieldReader fields, bool isFirst, ReadingNotes notes)
    {
        var target = fields.Object("target", target => new Target(target.Text("mention"), target.Text("topic")));
        if (target is null && !fields.Has("target"))
            notes.Problem(fields.At("target"), "missing: {\"mention\": …} or {\"topic\": …}");

        var polarity = fields.Choice<Polarity>("polarity");
        var negated = fields.Flag("negated");
        if (isFirst && negated && polarity == Polarity.Support)
            notes.Warning(fields.At("negated"), "the polarity counts as after negation, so this is a stance for; \"does not support\" is oppose");
        return new StanceRecord(
            fields.Required("statement"),
            fields.Required("holder"),
            target?.Mention,
            target?.Topic,
            polarity,
            fields.Number("score", ScoreOf(polarity), -1, 1))
        {
            Modality = fields.Choice<Modality>("modality", Modality.Asserted),
            Negated = negated,
            Class = fields.Choice<StanceClass>("class", StanceClass.Position),
            Through = fields.ChoiceOrNull<StanceThrough>("through"),
            Rule = fields.Text("rule"),
            Cue = fields.Text("cue"),
            Span = fields.Span(),
            Confidence = fields.Number("confidence", 1, 0, 1),
        };
    }

    private static double ScoreOf(Polarity polarity) => polarity switch
    {
        Polarity.Support => 1,
        Polarity.Oppose => -1,
        _ => 0,
    };

    private sealed record Target(string? Mention, string? Topic);
}
