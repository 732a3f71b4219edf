using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Factuality;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Predicates;
using KnowledgeGraph.Extraction.Statements;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What somebody is called, said to be or said to have done: "called him a hero", "“Smith is a liar,” she said", "she said Smith lied".</summary>
/// <param name="implied">Whether deeds told of somebody count (implied: "she said Smith failed the town"); a fifth of them was right when judged.</param>
internal sealed class EvaluationRule(SentenceParts parts, bool implied)
{
    const int Reach = 12;
    static readonly FrameTerm Naming = FrameLexicon.Named("called");
    static readonly FrameTerm Judging = FrameLexicon.Named("said-to-be");
    static readonly FrameTerm Telling = FrameLexicon.Named("said-to-have-done");
    readonly Reading reading = parts.Reading;

    public Finding? Of(int verb)
    {
        var form = reading.Words[verb];
        if (implied && Evaluations.OfDeed(form) is not 0 and var deed && Told(verb, deed) is { } told)
            return told;
        if (Auxiliaries.IsOfPassive(form))
            return SaidToBe(verb);
        return Evaluations.Names(form) ? Called(verb) : null;
    }

    Finding? Called(int verb)
    {
        if (parts.IsPassive(verb) || parts.Arguments.Beside(verb) is not (>= 0 and var called))
            return null;
        var end = reading.Phrases[called].End;
        return Valued(end, Math.Min(reading.SentenceAt(verb).EndToken, end + Reach / 2)) is (var at, var strength)
            ? new Finding(
                Weighed(Naming, strength), parts.Certainty.Of(verb), parts.HoldersOf(verb),
                [new TargetArgument(called, Backing.Both)], verb, at + 1) : null;
    }

    /// <summary>In somebody's words: what another one is.</summary>
    Finding? SaidToBe(int verb)
    {
        if (Speaker(verb) is not { } speaker)
            return null;
        var tree = parts.Trees.Of(verb);
        var predicate = tree.Relation(verb) == Relation.Cop && tree.Head(verb) >= 0 ? tree.Head(verb) : verb;
        if (parts.Arguments.Case(tree, predicate).Length > 0)
            return null; // "is in good shape"
        var end = parts.Voices.At(verb)!.Statement.End;
        if (Valued(verb + 1, Math.Min(reading.SentenceAt(verb).EndToken, Math.Min(verb + Reach, end))) is not (var at, var strength) || parts.Certainty.Of(predicate) is not { Modality: Modality.Asserted } certainty)
            return null;
        var holders = Thinker(tree, predicate, parts.Voices.At(verb)!.Statement) ?? [speaker];
        return new Finding(Weighed(Judging, strength), certainty, holders, Targets(predicate), at, at + 1);
    }

    /// <summary>In somebody's words: what another one did.</summary>
    Finding? Told(int verb, double strength) => Speaker(verb) is not { } speaker || parts.IsPassive(verb) || parts.Certainty.Of(verb) is not { Modality: Modality.Asserted, Effect: Effect.Affirmed } certainty
        ? null : new Finding(Weighed(Telling, strength), certainty, [speaker], Targets(verb), verb, verb + 1);

    /// <summary>"Most people feel that he is good", somebody says: it is they who feel it; null where it is the speaker's own.</summary>
    List<Holder>? Thinker(DependencyTree tree, int predicate, Statement statement)
    {
        var head = tree.Head(predicate);
        var isReported = tree.Relation(predicate) == Relation.Ccomp && head >= statement.First && head < statement.End;
        return isReported && Embeddings.Of(reading.Lemma(head)) == Embedding.Say ? parts.Holders(parts.Arguments.Subjects(head)) : null;
    }

    Holder? Speaker(int token) => parts.Voices.At(token) is { Holder: { } holder } said && said.Statement.Speech && !Hints.Is(reading, said.Statement.CueFirst)
        ? new Holder(holder, Backing.Both) : null;

    List<TargetArgument> Targets(int predicate) => parts.Arguments.Subjects(predicate) is [{ Backing: not Backing.Chunks }, ..] subjects && !Pronouns.StandsForNothing(reading.Words[reading.Phrases[subjects[0].Phrase].Head])
        ? parts.TargetsOf(subjects) : [];

    /// <summary>The first word that values somebody, within the predicate.</summary>
    (int At, double Strength)? Valued(int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (Evaluations.OfPredicate(reading.Words[i]) is not 0 and var strength)
                return (i, strength);
            if (Evaluations.Ends(reading.Words[i]) || reading.GroupAt(i) >= 0)
                return null;
        }

        return null;
    }

    /// <summary>The construction with the strength of the word that values somebody.</summary>
    static FrameTerm Weighed(FrameTerm term, double strength) => term with { Strength = term.Strength * strength };
}
