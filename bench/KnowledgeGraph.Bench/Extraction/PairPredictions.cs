using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>What a record says of two actors that a corpus gives, as <c>score_stance.py --given-pairs</c> reads it: one word for each pair, in the corpus's order.</summary>
internal static class PairPredictions
{
    public static IEnumerable<string> Of(ExtractionRecord record, JsonElement document)
    {
        var pairs = document.TryGetProperty("pairs", out var given) ? given : document.GetProperty("triples");
        return pairs.EnumerateArray().Select(pair => Between(record, ActorsAt(record, pair, "source"), ActorsAt(record, pair, "target"))).ToList();
    }

    private static string Between(ExtractionRecord record, HashSet<string> holders, HashSet<string> targets)
    {
        var score = record.Stances
            .Where(stance => holders.Contains(stance.Holder) && stance.TargetMention is { } target && targets.Contains(target))
            .OrderByDescending(stance => stance.Through is null)
            .ThenByDescending(stance => stance.Modality == Modality.Asserted)
            .ThenByDescending(stance => stance.Confidence)
            .Select(stance => stance.Score)
            .FirstOrDefault();
        return score > 0 ? "support" : score < 0 ? "oppose" : "neutral";
    }

    /// <summary>The mentions of whoever is named at the given span, or where a corpus gives no spans, of whoever bears the name.</summary>
    private static HashSet<string> ActorsAt(ExtractionRecord record, JsonElement pair, string role)
    {
        var named = pair.TryGetProperty(role + "_span", out var span) && span.ValueKind == JsonValueKind.Object
            ? record.Mentions.Where(mention => mention.Span.Start < span.GetProperty("end").GetInt32() && mention.Span.End > span.GetProperty("start").GetInt32())
            : Bearing(record, pair.GetProperty(role).GetString()!);
        var mentions = named.ToList();
        var actors = mentions.Select(mention => mention.Actor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. mentions.Select(mention => mention.Id), .. record.Mentions.Where(mention => mention.Actor is { } actor && actors.Contains(actor)).Select(mention => mention.Id)];
    }

    private static IEnumerable<MentionRecord> Bearing(ExtractionRecord record, string name)
    {
        var actors = record.Actors
            .Where(actor => actor.Aliases.Prepend(actor.Name).Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(actor => actor.Id)
            .ToHashSet(StringComparer.Ordinal);
        return record.Mentions.Where(mention => mention.Actor is { } actor && actors.Contains(actor));
    }
}
