using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.TestKit.Records;

/// <summary>
/// Small invented extraction records from a seed, rich in what ingestion finds hard: surnames that several people share, father and son,
/// nicknames, acronyms, a company of a person's name, wire copies, articles without date, source or
/// text, negated and mixed stances, narrator's statements, topics. The same seed gives the same records. Every record passes the check.
/// </summary>
public static class RecordGenerator
{
    private static readonly (string Full, string Short, ActorKind Kind)[] Cast =
    [
        ("Ada Marsh", "Marsh", ActorKind.Person),
        ("Ben Marsh", "Marsh", ActorKind.Person),
        ("Benjamin Marsh", "Marsh", ActorKind.Person),
        ("Ben Marsh Jr.", "Ben Marsh", ActorKind.Person),
        ("Ada M. Marsh", "Ada Marsh", ActorKind.Person),
        ("Nadir al-Kesri", "al-Kesri", ActorKind.Person),
        ("Ilse van Doorn", "van Doorn", ActorKind.Person),
        ("Harbour Workers Union", "HWU", ActorKind.Organization),
        ("House of Western Unity", "HWU", ActorKind.Organization),
        ("Kesri", "Kesri", ActorKind.Organization),
        ("Islamic State of Iraq and Syria", "ISIS", ActorKind.Organization),
        ("Department of Ports", "Ports Department", ActorKind.Organization),
        ("Norian Supreme Court", "Supreme Court", ActorKind.Organization),
        ("Council of the Bay", "the Council", ActorKind.Group),
        ("Noria", "Noria", ActorKind.Country),
        ("Veltland", "Veltland", ActorKind.Country),
    ];

    private static readonly string[] Topics = ["harbour plan", "Fishing quota", "new elections"];

    private static readonly string[] Wire =
    [
        "The harbour must stay open to all who live by the sea",
        "We will not accept any quota that others have written for us",
        "There is no road back to the old agreement and nobody wants one",
    ];

    public static IReadOnlyList<ExtractionRecord> Records(int seed, int count) => [.. Enumerable.Range(0, count).Select(index => Record(seed, index))];

    /// <param name="version">Another one gives another extraction of the same article: some parts stay, some go, some come.</param>
    public static ExtractionRecord Record(int seed, int index, int version = 1)
    {
        var random = new Random(HashCode(seed, index, 0));
        var draft = new Draft(random.Next(5) > 0);
        for (var sentence = random.Next(1, 5); sentence > 0; sentence--)
        {
            var speech = random.Next();
            draft.Add(new Random(sentence == 1 ? HashCode(speech, version, 1) : speech), $"in piece {seed}.{index} of {sentence}");
        }

        var source = random.Next(4);
        var day = random.Next(0, 28);
        return new ExtractionRecord
        {
            Article = new ArticleRecord(
                $"https://{(source == 0 ? "" : "www.")}outlet{source}.example/{seed}/{index}",
                $"Piece {index}",
                source == 3 ? null : new SourceRecord(random.Next(3) == 0 ? $"The Outlet {source}" : $"Outlet {source}", null),
                day == 0 ? null : $"2026-03-{day:00}",
                "en",
                draft.HasText ? draft.Text : null),
            Extractor = new ExtractorRecord("invented", $"{version}"),
            Actors = draft.Actors,
            Mentions = draft.Mentions,
            Statements = draft.Statements,
            Stances = draft.Stances,
        };
    }

    // System.HashCode is seeded anew in every process.
    private static int HashCode(int a, int b, int c) => unchecked((((a * 397) ^ b) * 397) ^ c);

    private sealed class Draft(bool hasText)
    {
        private readonly StringBuilder _text = new();

        public bool HasText => hasText;

        public string Text => _text.ToString();

        public List<ActorRecord> Actors { get; } = [];

        public List<MentionRecord> Mentions { get; } = [];

        public List<StatementRecord> Statements { get; } = [];

        public List<StanceRecord> Stances { get; } = [];

        public void Add(Random random, string place)
        {
            var speaker = Mention(random, random.Next(6) == 0 ? MentionKind.Pronoun : MentionKind.Name);
            Append(" said: ");
            var words = random.Next(3) == 0 ? Wire[random.Next(Wire.Length)] : $"We have thought about it {place} {random.Next(3)}";
            var span = Append(words);
            Append(" about ");
            var isReported = random.Next(6) == 0;
            var statement = new StatementRecord(
                $"s{Statements.Count}", isReported ? null : speaker, words, span, isReported ? QuoteType.Reported : QuoteType.Direct, "said")
            {
                Topics = random.Next(3) == 0 ? [Topics[random.Next(Topics.Length)]] : [],
                Rule = random.Next(2) == 0 ? "invented-rule" : null,
            };
            Statements.Add(statement);
            for (var stances = random.Next(0, 3); stances > 0; stances--)
            {
                var polarity = (Polarity)random.Next(4);
                var toTopic = random.Next(4) == 0;
                Stances.Add(new StanceRecord(
                    statement.Id,
                    random.Next(4) == 0 ? Mention(random, MentionKind.Name) : speaker,
                    toTopic ? null : Mention(random, MentionKind.Name),
                    toTopic ? Topics[random.Next(Topics.Length)] : null,
                    polarity,
                    polarity switch { Polarity.Support => 0.7, Polarity.Oppose => -0.9, _ => 0 })
                {
                    Modality = (Modality)random.Next(4),
                    Negated = random.Next(6) == 0,
                    Confidence = random.Next(2) == 0 ? 1 : 0.8,
                    Span = random.Next(2) == 0 ? span : null,
                    Class = random.Next(3) == 0 ? (StanceClass)random.Next(4) : StanceClass.Position,
                    Through = random.Next(8) == 0 ? StanceThrough.Owner : null,
                    Rule = random.Next(2) == 0 ? "invented-rule" : null,
                });
            }

            Append(".\n");
        }

        private string Mention(Random random, MentionKind kind)
        {
            var (full, shortName, actorKind) = Cast[random.Next(Cast.Length)];
            var name = random.Next(3) == 0 ? shortName : full;
            var actor = Actors.FirstOrDefault(actor => actor.Name == name);
            if (actor is null)
            {
                actor = new ActorRecord($"a{Actors.Count}", name, actorKind)
                {
                    Aliases = random.Next(4) == 0 ? [shortName] : [],
                    Roles = random.Next(4) == 0 ? [random.Next(3) == 0 ? "Mayor" : "Chair"] : [],
                    WikidataId = full == "Veltland" && random.Next(2) == 0 ? "Q7" : null,
                };
                Actors.Add(actor);
            }

            var text = kind == MentionKind.Pronoun ? "they" : name;
            var span = Append(text);
            Append(" ");
            Mentions.Add(new MentionRecord($"m{Mentions.Count}", random.Next(12) == 0 ? null : actor.Id, text, span, kind) { Confidence = random.Next(2) == 0 ? 1 : 0.9 });
            return Mentions[^1].Id;
        }

        private Span Append(string text)
        {
            var start = _text.Length;
            _text.Append(text);
            return hasText ? new Span(start, _text.Length) : default;
        }
    }
}
