using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Model.Records.Json;

/// <summary>Which fields each part of a record has, on the way out.</summary>
internal static class RecordWriter
{
    // Relaxed: the line is data in UTF-8, never put into HTML as it is, and people read it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExtractionRecord record, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema", ExtractionRecord.Schema);
        WriteArticle(json, record.Article);
        json.WriteStartObject("extractor");
        json.WriteString("name", record.Extractor.Name);
        json.WriteString("version", record.Extractor.Version);
        Text(json, "configHash", record.Extractor.ConfigHash);
        json.WriteEndObject();
        List(json, "actors", record.Actors, WriteActor);
        List(json, "mentions", record.Mentions, WriteMention);
        List(json, "statements", record.Statements, WriteStatement);
        List(json, "stances", record.Stances, WriteStance);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleRecord article)
    {
        json.WriteStartObject("article");
        Text(json, "url", article.Url);
        Text(json, "title", article.Title);
        if (article.Source is { } source)
        {
            json.WriteStartObject("source");
            Text(json, "name", source.Name);
            Text(json, "domain", source.Domain);
            Text(json, "country", source.Country);
            json.WriteEndObject();
        }

        Text(json, "publishedAt", article.PublishedAt);
        Text(json, "retrievedAt", article.RetrievedAt);
        Text(json, "language", article.Language);
        Text(json, "text", article.Text);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, ActorRecord actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", RecordWords.Of(actor.Kind));
        Texts(json, "aliases", actor.Aliases);
        Texts(json, "roles", actor.Roles);
        Text(json, "wikidataId", actor.WikidataId);
    }

    private static void WriteMention(Utf8JsonWriter json, MentionRecord mention)
    {
        json.WriteString("id", mention.Id);
        Text(json, "actor", mention.Actor);
        json.WriteString("text", mention.Text);
        Span(json, mention.Span == default ? null : mention.Span);
        json.WriteString("kind", RecordWords.Of(mention.Kind));
        Confidence(json, mention.Confidence);
    }

    private static void WriteStatement(Utf8JsonWriter json, StatementRecord statement)
    {
        json.WriteString("id", statement.Id);
        Text(json, "speaker", statement.Speaker);
        json.WriteString("text", statement.Text);
        Span(json, statement.Span == default ? null : statement.Span);
        json.WriteString("quoteType", RecordWords.Of(statement.QuoteType));
        Text(json, "cue", statement.Cue);
        Texts(json, "addressees", statement.Addressees);
        Texts(json, "topics", statement.Topics);
        Text(json, "statedAt", statement.StatedAt);
        Text(json, "rule", statement.Rule);
        Confidence(json, statement.Confidence);
    }

    private static void WriteStance(Utf8JsonWriter json, StanceRecord stance)
    {
        json.WriteString("statement", stance.Statement);
        json.WriteString("holder", stance.Holder);
        json.WriteStartObject("target");
        Text(json, "mention", stance.TargetMention);
        Text(json, "topic", stance.TargetTopic);
        json.WriteEndObject();
        json.WriteString("polarity", RecordWords.Of(stance.Polarity));
        json.WriteNumber("score", stance.Score);
        json.WriteString("modality", RecordWords.Of(stance.Modality));
        if (stance.Negated)
            json.WriteBoolean("negated", true);
        if (stance.Class != StanceClass.Position)
            json.WriteString("class", RecordWords.Of(stance.Class));
        if (stance.Through is { } through)
            json.WriteString("through", RecordWords.Of(through));
        Text(json, "rule", stance.Rule);
        Text(json, "cue", stance.Cue);
        Span(json, stance.Span);
        Confidence(json, stance.Confidence);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> parts, Action<Utf8JsonWriter, T> write)
    {
        if (parts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            write(json, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Span(Utf8JsonWriter json, Span? span)
    {
        if (span is not { } given)
            return;
        json.WriteNumber("start", given.Start);
        json.WriteNumber("end", given.End);
    }

    private static void Confidence(Utf8JsonWriter json, double confidence)
    {
        if (confidence != 1)
            json.WriteNumber("confidence", confidence);
    }
}
