using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Reads the labels of turns: "Q:", "A (Governor Lund):", "SEN. ANN SMITH (R-IA):", "[10:02] Brand:", "MS:" for Mara Stone.</summary>
internal sealed class TurnLabels(Reading reading)
{
    const int LongestLabel = 12;
    const int LongestInitials = 3;

    static readonly FrozenSet<string> Questions = WordLists.Set("question-labels");
    static readonly FrozenSet<string> Answers = WordLists.Set("answer-labels");

    /// <returns>The label at a paragraph's start, or null where it has none.</returns>
    public TurnLabel? At(int first, int end)
    {
        first = AfterStamp(first, end);
        return first >= end ? null : Lettered(first, end) ?? Colon(first, end) switch
        {
            < 0 => null,
            var colon => Named(first, colon, asks: reading.Words[end - 1] == "?"),
        };
    }

    public static bool IsDash(string word) => word is "-" or "--" or "–" or "—";

    /// <summary>"[10:02] Brand:", "** Q:".</summary>
    int AfterStamp(int first, int end)
    {
        var limit = Math.Min(end, first + LongestLabel);
        while (first < limit && !char.IsLetter(reading.Words[first][0]))
        {
            if (reading.TextOf(first) is "(" or "\"" or "``" or "“" or "'")
                return end;
            first++;
        }

        return first < limit ? first : end;
    }

    /// <summary>"Q:", "A.", "Q –", "A (Governor Lund):".</summary>
    TurnLabel? Lettered(int first, int end)
    {
        var word = reading.Words[first].TrimEnd('.');
        var isQuestion = Questions.Contains(word);
        if (!isQuestion && !Answers.Contains(word) || first + 1 >= end)
            return null;
        var kind = isQuestion ? TurnKind.Other : TurnKind.Answer;
        if (reading.Words[first].Length > word.Length)
            return new TurnLabel(kind, -1, first + 1);
        var next = first + 1;
        if (reading.Words[next] == "(" && Colon(first, end) is >= 0 and var colon)
            return Named(next, colon, asks: isQuestion) is { Kind: TurnKind.Named } named && !isQuestion ? named : new TurnLabel(kind, -1, colon + 1);
        if (reading.Words[next] is not (":" or ".") && !IsDash(reading.Words[next]))
            return null;
        while (next < end && (reading.Words[next] is ":" or "." or "*" or "**" || IsDash(reading.Words[next])))
            next++;
        return new TurnLabel(kind, -1, next);
    }

    /// <summary>The colon after a label that holds no verb and no sentence, or -1.</summary>
    int Colon(int first, int end)
    {
        for (var i = first; i < Math.Min(end - 1, first + LongestLabel); i++)
        {
            if (reading.Words[i] == ":")
                return i > first ? i : -1;
            if (reading.GroupAt(i) >= 0 && !IsCapitals(i) || reading.Words[i] is "!" or "?" or ";" or "\"" or "``" or "“")
                return -1;
        }

        return -1;
    }

    /// <param name="asks">Whether the turn ends with a question.</param>
    TurnLabel? Named(int first, int colon, bool asks)
    {
        if (Initialled(first, colon) is >= 0 and var person)
            return new TurnLabel(TurnKind.Named, person, colon + 1);
        for (var i = first; i < colon; i++)
        {
            if (reading.NameAt(i) is not (>= 0 and var n) || reading.PhraseAt(reading.Names[n].EndToken - 1) is not (>= 0 and var phrase))
                continue;
            return reading.Names[n] switch
            {
                { Kind: NameKind.Person } => new TurnLabel(TurnKind.Named, phrase, colon + 1),
                { Kind: NameKind.Location } => null,
                // A paper or station asks; what asks nothing is a person whose name looks like a body's.
                { Length: > 1 } when asks => new TurnLabel(TurnKind.Other, -1, colon + 1),
                _ => new TurnLabel(TurnKind.Named, phrase, colon + 1),
            };
        }

        return Questions.Contains(reading.Words[first]) || AreCapitals(first, colon) ? new TurnLabel(TurnKind.Other, -1, colon + 1) : null;
    }

    /// <summary>The person of the text whose initials a label of a few capitals is, or -1.</summary>
    int Initialled(int first, int colon)
    {
        var letters = reading.TextOf(first);
        if (colon != first + 1 || letters.Length is < 2 or > LongestInitials || !IsCapitals(first))
            return -1;
        foreach (var name in reading.Names)
        {
            if (name.Kind != NameKind.Person || name.Length != letters.Length)
                continue;
            var i = 0;
            while (i < letters.Length && reading.TextOf(name.FirstToken + i)[0] == letters[i])
                i++;
            if (i == letters.Length && reading.PhraseAt(name.EndToken - 1) is >= 0 and var phrase)
                return phrase;
        }

        return -1;
    }

    bool AreCapitals(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (char.IsLetter(reading.Words[i][0]) && !IsCapitals(i))
                return false;
        return true;
    }

    bool IsCapitals(int token) => reading.TextOf(token) is { Length: > 1 } text && !text.Any(char.IsLower);
}
