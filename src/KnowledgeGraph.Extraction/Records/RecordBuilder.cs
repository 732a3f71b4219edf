using System.Globalization;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Speakers;
using KnowledgeGraph.Extraction.Stances;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Records;

/// <summary>Turns what was found, in tokens, into the record, in offsets. Ids number things in text order, so the same findings give the same bytes.</summary>
internal sealed class RecordBuilder(Reading reading, ActorBook book, ExtractionOptions options)
{
    readonly HashSet<Mention> used = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Mention, string> mentionIds = new(ReferenceEqualityComparer.Instance);

    public ExtractionRecord Build(ArticleRecord article, ExtractorRecord extractor, IReadOnlyList<SpokenStatement> statements, IReadOnlyList<IReadOnlyList<Stance>> stances)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            Use(statements[i].Speaker);
            Use(statements[i].Holder);
            foreach (var addressee in statements[i].Addressees)
                Use(addressee);
            foreach (var stance in stances[i])
            {
                Use(stance.Holder);
                Use(stance.Target);
            }
        }

        var mentions = Mentions();
        var mentioned = mentions.Select(m => m.Actor).ToHashSet(StringComparer.Ordinal);
        var actors = book.Actors.Where(a => mentioned.Contains(Id('a', a.Index))).Select(ToRecord).ToList();
        var statementRecords = statements.Select((s, i) => ToRecord(s, i, stances[i])).ToList();
        return new ExtractionRecord
        {
            Article = article,
            Extractor = extractor,
            Actors = actors,
            Mentions = mentions,
            Statements = statementRecords,
            Stances = [.. stances.SelectMany((list, i) => list.Select(s => ToRecord(s, Id('s', i))))],
        };
    }

    void Use(Mention? mention)
    {
        if (mention is not null)
            used.Add(mention);
    }

    List<MentionRecord> Mentions()
    {
        var listed = book.Mentions.Where(m => used.Contains(m) || options.IncludeAllMentions && m.Actor >= 0).OrderBy(m => m.First).ThenBy(m => m.End).ToList();
        var records = new List<MentionRecord>(listed.Count);
        foreach (var mention in listed)
        {
            var id = Id('m', records.Count);
            mentionIds[mention] = id;
            var span = reading.SpanOf(mention.First, mention.End);
            records.Add(new MentionRecord(id, mention.Actor < 0 ? null : Id('a', mention.Actor), span.Of(reading.Text), span, mention.Kind) { Confidence = mention.Confidence });
        }

        return records;
    }

    static ActorRecord ToRecord(Actor actor) => new(Id('a', actor.Index), actor.Name, actor.Kind) { Aliases = actor.Aliases, Roles = actor.Roles };

    StatementRecord ToRecord(SpokenStatement spoken, int index, IReadOnlyList<Stance> stances)
    {
        var statement = spoken.Statement;
        var span = reading.SpanOf(statement.First, statement.End);
        var cue = statement.CueFirst < 0 ? null : reading.SpanOf(statement.CueFirst, statement.CueEnd).Of(reading.Text);
        return new StatementRecord(Id('s', index), spoken.Speaker is null ? null : mentionIds[spoken.Speaker], span.Of(reading.Text), span, statement.Type, cue)
        {
            Addressees = [.. spoken.Addressees.Select(a => mentionIds[a]).Distinct()],
            Topics = [.. stances.Where(s => s.Topic is not null).Select(s => s.Topic!).Distinct()],
            Rule = statement.Rule,
            Confidence = statement.Confidence,
        };
    }

    StanceRecord ToRecord(Stance stance, string statement) =>
        new(statement, mentionIds[stance.Holder], stance.Target is null ? null : mentionIds[stance.Target], stance.Topic, stance.Polarity, stance.Score)
        {
            Modality = stance.Modality,
            Negated = stance.Negated,
            Class = stance.Class,
            Through = stance.Through,
            Rule = stance.Rule,
            Cue = reading.SpanOf(stance.CueFirst, stance.CueEnd).Of(reading.Text),
            Span = reading.SpanOf(stance.First, stance.End),
            Confidence = stance.Confidence,
        };

    static string Id(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");
}
