using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Walks over the words that may show a position and lets their rules read them. Only sentences with such a word are parsed.</summary>
/// <param name="implied">Whether rules that only imply a position may speak as well.</param>
internal sealed class FrameStances(SentenceParts parts, StanceWriter writer, bool implied)
{
    readonly Reading reading = parts.Reading;
    readonly VerbRule verbs = new(parts);
    readonly NounRule nouns = new(parts);
    readonly PredicativeRule predicatives = new(parts);
    readonly AgentRule agents = new(parts);
    readonly HyphenRule hyphens = new(parts);
    readonly EvaluationRule evaluations = new(parts, implied);
    readonly DepartureRule departures = new(parts);
    readonly NecessityRule necessities = new(parts);
    readonly ObligationRule obligations = new(parts);

    public IEnumerable<Stance> Find()
    {
        for (var i = 0; i < reading.Count; i++)
            foreach (var readings in At(i))
                foreach (var stance in First(readings))
                    yield return stance;
    }

    /// <summary>What the first reading gives that gives anything: "attacked the bill" and "attacked the senator" are two frames of one verb.</summary>
    List<Stance> First(IEnumerable<Finding> readings)
    {
        foreach (var finding in readings)
            if (writer.Write(finding).ToList() is { Count: > 0 } stances)
                return stances;
        return [];
    }

    IEnumerable<IEnumerable<Finding>> At(int token)
    {
        var group = reading.GroupAt(token);
        if (group >= 0 && reading.Groups[group].Main == token)
            return OfVerb(token);
        return group >= 0 ? [] : Others(token);
    }

    IEnumerable<IEnumerable<Finding>> OfVerb(int verb)
    {
        if (departures.OfVerb(verb) is { } departure)
            yield return [departure];
        if (hyphens.Of(verb) is { } hyphened)
            yield return [hyphened];
        if (obligations.Of(verb) is { } obligation)
            yield return [obligation];
        yield return (evaluations.Of(verb) is { } evaluation ? [evaluation] : Enumerable.Empty<Finding>()).Concat(verbs.Of(verb)).Concat(predicatives.Of(verb)); // "is opposed to"
    }

    IEnumerable<IEnumerable<Finding>> Others(int token)
    {
        yield return predicatives.Of(token);
        foreach (var necessity in necessities.Of(token))
            yield return [necessity];
        if (agents.Of(token) is { } agent)
            yield return [agent];
        if (hyphens.Of(token) is { } hyphened)
            yield return [hyphened];
        if (reading.PhraseAt(token) is not (>= 0 and var phrase) || reading.Phrases[phrase].Head != token)
            yield break;
        yield return nouns.Of(phrase);
        if (departures.OfNoun(phrase) is { } departure)
            yield return [departure];
    }
}
