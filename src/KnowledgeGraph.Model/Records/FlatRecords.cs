using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Model.Records;

/// <summary>
/// Makes extraction records of flat rows: the rows of one article become one record without text, its spans unchecked. Rows' order within an article makes no difference to the
/// graph. A target is an actor where <see cref="FlatRow.TargetKind"/> says so, where some row has it as its actor, or where it begins with a capital; else it is a topic.
/// A name's kind, where not given: a person for two or three words none of which names an organisation, else an organisation.
/// </summary>
public static class FlatRecords
{
    public static readonly ExtractorRecord Extractor = new("flat-rows", "1");

    private static readonly HashSet<string> OrganizationWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "party", "union", "ministry", "council", "committee", "government", "parliament", "group", "army", "court", "agency", "commission", "association", "bank", "company",
        "corporation", "department", "federation", "front", "movement", "nations", "organisation", "organization", "police", "senate", "house", "state", "states", "office",
    };

    /// <summary>One reading an article, in the order of the articles' first rows; rows with problems are left out of the record and told in its reading.</summary>
    public static IEnumerable<RecordReading> ToRecords(IReadOnlyList<FlatRow> rows)
    {
        var actors = rows.Where(row => row.Actor is not null).Select(row => PlainText.Fold(row.Actor!)).ToHashSet(StringComparer.Ordinal);
        foreach (var article in rows.GroupBy(row => row.Article?.Trim() ?? "", StringComparer.Ordinal))
            yield return ToRecord(article.Key, [.. article], actors);
    }

    private static RecordReading ToRecord(string article, FlatRow[] rows, HashSet<string> actors)
    {
        var problems = new List<RecordProblem>();
        var warnings = new List<RecordProblem>();
        var parts = new Parts();
        foreach (var row in rows)
        {
            var before = problems.Count;
            Check(row, problems);
            if (problems.Count == before)
                Add(parts, row, actors);
        }

        if (problems.Count > 0)
            return new RecordReading(null, problems, []);

        var isUrl = CanonicalUrl.TryNormalize(article, out _);
        var source = Smallest(rows.Select(row => row.Source)) is { } name ? new SourceRecord(name, null) : null;
        var published = Smallest(rows.Select(row => DateOf(row, warnings)));
        return new RecordReading(
            new ExtractionRecord
            {
                Article = new ArticleRecord(isUrl ? article : null, isUrl ? null : article, source, published, null, null),
                Extractor = Extractor,
                Actors = [.. parts.Actors.Values],
                Mentions = [.. parts.Mentions.Values],
                Statements = [.. parts.Statements.Values],
                Stances = parts.Stances,
            },
            [],
            warnings);
    }

    private static string? DateOf(FlatRow row, List<RecordProblem> warnings)
    {
        if (string.IsNullOrWhiteSpace(row.Published)) return null;
        if (WrittenDate.TryRead(row.Published, out var iso)) return iso;
        var reason = $"\"{row.Published}\" is not one day alone, and is left out; write it as 2020-01-31";
        warnings.Add(new RecordProblem(row.Line, "published", reason));
        return null;
    }

    private static void Check(FlatRow row, List<RecordProblem> problems)
    {
        Require(row.Actor, "actor");
        Require(row.Statement, "statement");
        Require(row.Article, "article");
        if (!string.IsNullOrWhiteSpace(row.Stance))
        {
            if (PolarityOf(row.Stance) is null)
                problems.Add(new RecordProblem(row.Line, "stance", $"\"{row.Stance}\" is not one of support, oppose, neutral, mixed"));
            Require(row.Target, "target");
        }

        if (!string.IsNullOrWhiteSpace(row.Class) && !TryChoice<StanceClass>(row.Class, out _))
            problems.Add(new RecordProblem(row.Line, "class", $"\"{row.Class}\" is not one of position, demand, deed, implied"));
        if (!string.IsNullOrWhiteSpace(row.ActorKind) && !TryChoice<ActorKind>(row.ActorKind, out _))
            problems.Add(new RecordProblem(row.Line, "actorKind", $"\"{row.ActorKind}\" is not one of person, organization, country, group"));
        if (!string.IsNullOrWhiteSpace(row.TargetKind) && !IsTopicWord(row.TargetKind) && !TryChoice<ActorKind>(row.TargetKind, out _))
            problems.Add(new RecordProblem(row.Line, "targetKind", $"\"{row.TargetKind}\" is not one of person, organization, country, group, topic"));

        void Require(string? value, string field)
        {
            if (string.IsNullOrWhiteSpace(value))
                problems.Add(new RecordProblem(row.Line, field, "missing"));
        }
    }

    private static void Add(Parts parts, FlatRow row, HashSet<string> actors)
    {
        var speaker = MentionOf(parts, row.Actor!, row.ActorKind);
        var statement = row.Statement!.Trim();
        var key = speaker + "\n" + statement;
        if (!parts.Statements.TryGetValue(key, out var record))
            parts.Statements[key] = record = new StatementRecord($"s{parts.Statements.Count + 1}", speaker, statement, default, QuoteType.Indirect, null);
        if (PolarityOf(row.Stance) is not { } polarity)
            return;

        var target = row.Target!.Trim();
        var isTopic = string.IsNullOrWhiteSpace(row.TargetKind)
            ? !actors.Contains(PlainText.Fold(target)) && !char.IsUpper(target[0])
            : IsTopicWord(row.TargetKind);
        var score = polarity switch { Polarity.Support => 1, Polarity.Oppose => -1, _ => 0 };
        parts.Stances.Add(new StanceRecord(record.Id, speaker, isTopic ? null : MentionOf(parts, target, row.TargetKind), isTopic ? target : null, polarity, score)
        {
            Class = TryChoice<StanceClass>(row.Class, out var given) ? given : StanceClass.Position,
        });
    }

    private static string MentionOf(Parts parts, string name, string? kind)
    {
        name = name.Trim();
        if (parts.Mentions.TryGetValue(name, out var mention))
            return mention.Id;

        var actor = new ActorRecord($"a{parts.Actors.Count + 1}", name, TryChoice<ActorKind>(kind, out var given) ? given : KindOf(name));
        mention = new MentionRecord($"m{parts.Mentions.Count + 1}", actor.Id, name, default, MentionKind.Name);
        parts.Actors[name] = actor;
        parts.Mentions[name] = mention;
        return mention.Id;
    }

    private static ActorKind KindOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && !words.Any(OrganizationWords.Contains) && words.Any(word => word.Any(char.IsLower)) && words[0] != "The"
            ? ActorKind.Person
            : ActorKind.Organization;
    }

    private static bool TryChoice<T>(string? text, out T choice)
        where T : struct, Enum => Enum.TryParse(text?.Trim(), ignoreCase: true, out choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text!.Trim()[0]);

    private static bool IsTopicWord(string text) => text.Trim().Equals("topic", StringComparison.OrdinalIgnoreCase);

    private static Polarity? PolarityOf(string? stance) => stance?.Trim().ToLowerInvariant() switch
    {
        "support" or "supports" or "for" or "pro" or "+" or "1" => Polarity.Support,
        "oppose" or "opposes" or "against" or "con" or "-" or "-1" => Polarity.Oppose,
        "neutral" or "0" => Polarity.Neutral,
        "mixed" => Polarity.Mixed,
        _ => null,
    };

    private static string? Smallest(IEnumerable<string?> values) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Min(StringComparer.Ordinal);

    private sealed class Parts
    {
        public Dictionary<string, ActorRecord> Actors { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, MentionRecord> Mentions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, StatementRecord> Statements { get; } = new(StringComparer.Ordinal);

        public List<StanceRecord> Stances { get; } = [];
    }
}
