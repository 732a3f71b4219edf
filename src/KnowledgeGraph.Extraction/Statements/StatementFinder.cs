using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Quotations;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Finds all statements of a text, speakers not resolved yet, in order of their content.</summary>
internal static class StatementFinder
{
    public static List<Statement> Find(Reading reading, QuoteMap quotes)
    {
        var turns = new Dialogue(reading, quotes).Find().ToList();
        var reported = Named("verb-content", new VerbStatements(reading, quotes).Find())
            .Concat(Named("noun-content", new NounStatements(reading, quotes).Find()));
        var found = Outside(turns, reported, reading).Concat(turns)
            .OrderBy(s => s.First).ThenByDescending(s => s.End).ThenByDescending(s => s.Confidence).ToList();
        found = Distinct(found, quotes);
        new QuotedRemainder(reading, quotes).Attribute(found);
        return found;
    }

    /// <summary>Leaves out what the speaker of a turn says of himself: "A: That, I fear, will cost lives" is said by A, not by "I".</summary>
    static IEnumerable<Statement> Outside(List<Statement> turns, IEnumerable<Statement> reported, Reading reading)
    {
        if (turns.Count == 0)
            return reported;
        var inTurn = new bool[reading.Count];
        foreach (var turn in turns)
            Array.Fill(inTurn, true, turn.First, turn.Length);
        return reported.Where(one =>
            !inTurn[one.First] || one.Speaker < 0 || !Pronouns.IsFirstPerson(reading.Words[reading.Phrases[one.Speaker].Head]));
    }

    static IEnumerable<Statement> Named(string rule, IEnumerable<Statement> statements) => statements.Select(s => s with { Rule = rule });

    /// <summary>Keeps, of statements that share most of their content, the one whose rule is surest, and drops, inside other contents, attitudes and reports of a mere object ("said Smith backs the plan" is one statement).</summary>
    static List<Statement> Distinct(List<Statement> found, QuoteMap quotes)
    {
        var kept = new List<Statement>(found.Count);
        foreach (var statement in found)
        {
            var drop = false;
            for (var k = kept.Count - 1; k >= 0 && k >= kept.Count - 8; k--)
            {
                var other = kept[k];
                var shared = Math.Min(other.End, statement.End) - Math.Max(other.First, statement.First);
                if (shared <= 0)
                    continue;
                var inside = other.First <= statement.First && statement.End <= other.End;
                if (shared * 10 >= Math.Max(statement.Length, other.Length) * 8)
                {
                    if (statement.Confidence > other.Confidence)
                        kept[k] = statement;
                    drop = true;
                }
                else if (inside && (statement.Confidence < 0.8 || other.CueFirst >= 0 && quotes.QuotedWordsIn(other.First, other.End) * 2 > other.Length && other.CueFirst == statement.CueFirst))
                {
                    drop = true;
                }

                if (drop)
                    break;
            }

            if (!drop)
                kept.Add(statement);
        }

        return kept;
    }
}
