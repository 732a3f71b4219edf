using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>A record's stances between actors as <c>score_stance.py</c> reads them, with the sentence that the corpus gives.</summary>
static class StancePredictions
{
    public static IEnumerable<object> Of(ExtractionRecord record, JsonElement document)
    {
        var mentions = record.Mentions.ToDictionary(m => m.Id);
        var actors = record.Actors.ToDictionary(a => a.Id);
        var statements = record.Statements.ToDictionary(s => s.Id);
        var sentences = document.TryGetProperty("sentences", out var given)
            ? given.EnumerateArray().Select(s => (Id: s.GetProperty("id").GetInt32(), Start: s.GetProperty("start").GetInt32(), End: s.GetProperty("end").GetInt32())).ToList()
            : [];
        var names = new ListedNames(document);
        foreach (var stance in record.Stances)
        {
            // a corpus that lists its entities has positions; one that lists none has deeds between actors
            if (names.IsEmpty ? stance.TargetMention is null : stance.Class == StanceClass.Deed)
                continue;
            if (stance.Polarity is not (Polarity.Support or Polarity.Oppose) || mentions[stance.Holder].Actor is not { } holder)
                continue;
            IEnumerable<string> toward = stance.TargetMention is { } id ? mentions[id].Actor is { } actor ? Names(actors[actor]) : [] : [stance.TargetTopic!];
            var source = names.IsEmpty ? actors[holder].Name : names.Of(Names(actors[holder]));
            var target = names.IsEmpty ? toward.FirstOrDefault() : names.Of(toward);
            if (source is null || target is null || source == target)
                continue;
            var span = stance.Span ?? statements[stance.Statement].Span;
            yield return new
            {
                source,
                target,
                polarity = stance.Polarity == Polarity.Support ? "support" : "oppose",
                sentence = sentences.LastOrDefault(s => s.Start <= span.Start).Id,
                source_span = ExtractionPredictions.Offsets(mentions[stance.Holder].Span),
                target_span = stance.TargetMention is null ? null : ExtractionPredictions.Offsets(mentions[stance.TargetMention].Span),
            };
        }

        static IEnumerable<string> Names(ActorRecord actor) => actor.Aliases.Prepend(actor.Name);
    }
}
