using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Tests.Records;

/// <summary>What the extractor finds in a text, in words that a test can compare.</summary>
public sealed class Extracted
{
    static readonly ArticleExtractor Extractor = new(TextAnnotator.Default);
    readonly Dictionary<string, MentionRecord> mentions;
    readonly Dictionary<string, ActorRecord> actors;

    Extracted(ExtractionRecord record)
    {
        Record = record;
        mentions = record.Mentions.ToDictionary(m => m.Id);
        actors = record.Actors.ToDictionary(a => a.Id);
    }

    public ExtractionRecord Record { get; }

    public static Extracted From(string text, ExtractionOptions? options = null) =>
        new((options is null ? Extractor : new ArticleExtractor(TextAnnotator.Default, options)).Extract(new ArticleRecord(null, null, null, null, "en", text)));

    /// <summary>"Ann Smith: the plan failed", with the speaker's actor where it is known, else his words; - for nobody.</summary>
    public IReadOnlyList<string> Statements => [.. Record.Statements.Where(s => s.QuoteType != QuoteType.Reported).Select(s => $"{Name(s.Speaker)}: {s.Text}")];

    /// <summary>"Ann Smith Support Bob Jones", with the modality where it is not asserted.</summary>
    public IReadOnlyList<string> Stances => [.. Record.Stances.Select(s =>
        $"{Name(s.Holder)} {s.Polarity} {(s.TargetMention is null ? "topic " + s.TargetTopic : Name(s.TargetMention))}{(s.Modality == Modality.Asserted ? "" : " " + s.Modality)}")];

    public ActorRecord Actor(string name) => Assert.Single(Record.Actors, a => a.Name == name);

    public string Name(string? mention) => mention is null ? "-" : mentions[mention].Actor is { } actor ? actors[actor].Name : mentions[mention].Text;

    /// <summary>Every span equals its text, and every id that is named exists.</summary>
    public void AssertConsistent()
    {
        var text = Record.Article.Text!;
        Assert.All(Record.Mentions, m => Assert.Equal(m.Text, m.Span.Of(text)));
        Assert.All(Record.Statements, s => Assert.Equal(s.Text, s.Span.Of(text)));
        Assert.All(Record.Statements, s => Assert.True(s.Speaker is null || mentions.ContainsKey(s.Speaker)));
        Assert.All(Record.Mentions, m => Assert.True(m.Actor is null || actors.ContainsKey(m.Actor)));
        Assert.All(Record.Stances, s =>
        {
            Assert.True(mentions.ContainsKey(s.Holder));
            Assert.True(s.TargetMention is null != s.TargetTopic is null);
            Assert.Contains(s.Cue!, s.Span!.Value.Of(text), StringComparison.Ordinal);
            Assert.InRange(s.Score, -1, 1);
            Assert.InRange(s.Confidence, 0, 1);
        });
    }
}
