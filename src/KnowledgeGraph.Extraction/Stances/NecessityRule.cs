using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>"It is necessary for the parties to start a dialogue that yields an effective government": a demand for the dialogue, and for what it is to yield.</summary>
internal sealed class NecessityRule(SentenceParts parts)
{
    const int Reach = 14;
    const int Depth = 2;
    static readonly FrameTerm Demanded = FrameLexicon.Named("demand-necessary");
    readonly Reading reading = parts.Reading;

    public IEnumerable<Finding> Of(int adjective)
    {
        if (!Evaluations.IsNecessary(reading.Words[adjective]) || !Pronouns.StandsForNothing(SubjectWord(adjective)) || parts.Voices.At(adjective) is not { Holder: { } holder, Statement.Speech: true } said)
            yield break;
        var limit = Math.Min(reading.SentenceAt(adjective).EndToken, Math.Min(adjective + Reach, said.Statement.End));
        for (var i = adjective + 1; i < limit; i++)
        {
            if (reading.GroupAt(i) is not (>= 0 and var group) || reading.Groups[group].Form != VerbForm.Infinitive)
                continue;
            foreach (var thing in Chain(parts.Arguments.Beside(reading.Groups[group].Main)))
                yield return new Finding(Demanded, parts.Certainty.Of(adjective), [new Holder(holder, Backing.Both)], [new TargetArgument(thing, Backing.Chunks)], adjective, adjective + 1);
            yield break;
        }
    }

    IEnumerable<int> Chain(int thing)
    {
        for (var depth = 0; thing >= 0 && depth < Depth; depth++)
        {
            yield return thing;
            var end = reading.Phrases[thing].End;
            thing = reading.Tag(end) is "WDT" or "IN" && reading.GroupAt(end + 1) is >= 0 and var yields && Evaluations.Makes(reading.Words[reading.Groups[yields].Main])
                ? parts.Arguments.Beside(reading.Groups[yields].Main) : -1;
        }
    }

    string SubjectWord(int adjective)
    {
        var tree = parts.Trees.Of(adjective);
        foreach (var child in tree.Children(adjective))
            if (tree.Relation(child) is Relation.Nsubj or Relation.Expl && child < adjective)
                return reading.Words[child];
        return "";
    }
}
