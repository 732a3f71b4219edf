using KnowledgeGraph.Extraction.Tests.Records;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Tests.Gold;

/// <summary>One thing that must be so, or must not be, in what the extractor finds: see the head of gold.tsv.</summary>
internal sealed record GoldCheck(string Id, string Words, Func<Extracted, bool> Holds)
{
    public static GoldCheck Parse(string id, string words)
    {
        var (kind, rest) = words.Split(' ', 2) is [var first, var others] ? (first, others) : throw Wrong(id, words);
        return new GoldCheck(id, words, kind switch
        {
            "said" => found => Said(found, rest),
            "!said" => found => !Said(found, rest),
            "+" or "-" or "0" or "h" or "~" or "^" => StanceCheck(kind[0], Pair(id, words, rest), _ => true),
            "d+" or "d-" => StanceCheck(kind[1], Pair(id, words, rest), stance => stance.Class == StanceClass.Deed),
            "o+" or "o-" => StanceCheck(kind[1], Pair(id, words, rest), stance => stance.Through == StanceThrough.Owner || stance.TargetTopic is not null),
            _ => throw Wrong(id, words),
        });
    }

    private static (string Holder, string Target) Pair(string id, string words, string rest) =>
        rest.Split(" > ") is [var holder, var target] ? (holder, target) : throw Wrong(id, words);

    /// <param name="isMeant">What all asserted stances of the pair must be, beside their sign.</param>
    private static Func<Extracted, bool> StanceCheck(char kind, (string Holder, string Target) pair, Predicate<StanceRecord> isMeant) => found =>
    {
        var asserted = found.Record.Stances
            .Where(stance => stance.Modality == Modality.Asserted && stance.Polarity != Polarity.Neutral)
            .Where(stance => IsActor(found, stance.Holder, pair.Holder) && IsToward(found, stance, pair.Target))
            .ToList();
        var isFor = asserted.Exists(stance => stance.Polarity == Polarity.Support);
        var isAgainst = asserted.Exists(stance => stance.Polarity == Polarity.Oppose);
        return asserted.TrueForAll(isMeant) && kind switch { '+' => isFor && !isAgainst, '-' => isAgainst && !isFor, '~' => !isFor, '^' => !isAgainst, _ => !isFor && !isAgainst };
    };

    private static bool Said(Extracted found, string rest)
    {
        var (speaker, words) = rest.Split(": ", 2) is [var before, var after] ? (before, after) : throw Wrong("said", rest);
        return found.Record.Statements.Any(statement =>
            statement.QuoteType != QuoteType.Reported
            && statement.Text.Contains(words, StringComparison.Ordinal)
            && (speaker == "nobody" ? statement.Speaker is null : statement.Speaker is not null && IsActor(found, statement.Speaker, speaker)));
    }

    private static bool IsToward(Extracted found, StanceRecord stance, string target) =>
        stance.TargetMention is { } mention ? IsActor(found, mention, target) : stance.TargetTopic!.Contains(target, StringComparison.OrdinalIgnoreCase);

    private static bool IsActor(Extracted found, string mention, string name) =>
        found.Record.Mentions.First(one => one.Id == mention).Actor is { } id
        && found.Record.Actors.First(actor => actor.Id == id) is { } actor
        && actor.Aliases.Prepend(actor.Name).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static FormatException Wrong(string id, string words) => new($"gold.tsv, {id}: not a check: {words}");
}
