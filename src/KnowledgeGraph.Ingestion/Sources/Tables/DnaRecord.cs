using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Ingestion.Sources.Tables;

/// <summary>
/// The events of one document as an extraction record without text: the person speaks, or the organization where no person is coded; both
/// hold
/// the position, toward the concept, which is a topic.
/// </summary>
internal sealed class DnaRecord
{
    public static readonly ExtractorRecord Extractor = new("dna-events", "1");

    private readonly Dictionary<(string Name, ActorKind Kind), MentionRecord> _mentions = [];
    private readonly Dictionary<(string Speaker, string Text, string? Date), StatementRecord> _statements = [];
    private readonly List<ActorRecord> _actors = [];
    private readonly List<StanceRecord> _stances = [];

    public static ExtractionRecord Of(IReadOnlyList<DnaEvent> events)
    {
        var parts = new DnaRecord();
        foreach (var one in events) parts.Add(one);
        var first = events[0];
        var title = first.Title ?? $"DNA document {first.Document}";
        var source = first.Source is { } name ? new SourceRecord(name, null) : null;
        var published = events.Select(one => one.Date).Where(date => date is not null).Min(StringComparer.Ordinal);
        return new ExtractionRecord
        {
            Article = new ArticleRecord(null, title, source, published, null, null),
            Extractor = Extractor,
            Actors = parts._actors,
            Mentions = [.. parts._mentions.Values],
            Statements = [.. parts._statements.Values],
            Stances = parts._stances,
        };
    }

    private void Add(DnaEvent one)
    {
        List<string> holders = [];
        if (one.Person is { } person) holders.Add(MentionOf(person, ActorKind.Person));
        if (one.Organization is { } organization) holders.Add(MentionOf(organization, ActorKind.Organization));
        var statement = StatementOf(holders[0], one.Text!, one.Date);
        if (one.Polarity is not { } polarity) return;
        var score = polarity == Polarity.Support ? 1 : -1;
        foreach (var holder in holders)
        {
            var stance = new StanceRecord(statement, holder, null, one.Concept, polarity, score);
            // The same passage coded twice for one concept is one stance.
            if (!_stances.Contains(stance)) _stances.Add(stance);
        }
    }

    private string StatementOf(string speaker, string text, string? date)
    {
        var key = (speaker, text, date);
        if (!_statements.TryGetValue(key, out var statement))
        {
            statement = new StatementRecord($"s{_statements.Count + 1}", speaker, text, default, QuoteType.Indirect, null) { StatedAt = date };
            _statements[key] = statement;
        }

        return statement.Id;
    }

    private string MentionOf(string name, ActorKind kind)
    {
        if (_mentions.TryGetValue((name, kind), out var mention)) return mention.Id;
        var actor = new ActorRecord($"a{_actors.Count + 1}", name, kind);
        _actors.Add(actor);
        mention = new MentionRecord($"m{_mentions.Count + 1}", actor.Id, name, default, MentionKind.Name);
        _mentions[(name, kind)] = mention;
        return mention.Id;
    }
}
