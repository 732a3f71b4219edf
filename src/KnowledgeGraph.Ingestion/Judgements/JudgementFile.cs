using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;
using NodaTime.Text;

namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>
/// Judgements as lines of text to keep in version control: verdict, subject, left, right, who decided, when, why, with a tab between them.
/// Lines that begin with # are comments. What is missing at the end of a line is empty. Sorted, so that a change of one is a change of one line.
/// </summary>
public static class JudgementFile
{
    public const string Header = "# verdict\tsubject\tleft\tright\tdecided by\tdecided at\treason";

    private const int MostProblems = 20;

    /// <summary>Ends with a line break; the same judgements give the same text.</summary>
    public static string Write(IEnumerable<KeptJudgement> judgements)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (judgement, note) in judgements
            .OrderBy(kept => kept.Judgement.Subject)
            .ThenBy(kept => kept.Judgement.Left, StringComparer.Ordinal)
            .ThenBy(kept => kept.Judgement.Verdict)
            .ThenBy(kept => kept.Judgement.Right, StringComparer.Ordinal))
        {
            string?[] fields =
            [
                judgement.VerdictText.ToLowerInvariant(), judgement.SubjectText.ToLowerInvariant(), judgement.Left,
                judgement.Verdict == JudgementVerdict.Kind ? judgement.Right?.ToLowerInvariant() : judgement.Right,
                note.DecidedBy, note.DecidedAt is { } at ? InstantPattern.ExtendedIso.Format(at) : "", note.Reason,
            ];
            text.AppendJoin('\t', fields.Select(Escaped)).Append('\n');
        }

        return text.ToString();
    }

    /// <param name="decidedBy">For lines that do not say who decided.</param>
    /// <returns>The judgements with the numbers of their lines, from 1.</returns>
    /// <exception cref="FormatException">Some lines are wrong: the message has a line for each, with its number; at most twenty.</exception>
    public static IReadOnlyList<(KeptJudgement Judgement, int Line)> Read(string text, string decidedBy)
    {
        var read = new List<(KeptJudgement, int)>();
        var problems = new List<string>();
        foreach (var (line, number) in text.Split('\n').Select((line, i) => (line.TrimEnd('\r'), i + 1)))
        {
            if (line.Trim().Length == 0 || line.StartsWith('#'))
                continue;
            try
            {
                read.Add((ReadLine(line, decidedBy), number));
            }
            catch (FormatException problem)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: {problem.Message}"));
            }
        }

        return problems.Count == 0 ? read : throw new FormatException(string.Join('\n', problems.Take(MostProblems)));
    }

    private static KeptJudgement ReadLine(string line, string decidedBy)
    {
        var fields = line.Split('\t').Select(Unescaped).Select(field => field.Trim()).ToList();
        while (fields.Count < 7)
            fields.Add("");
        if (fields.Count > 7)
            throw new FormatException($"{fields.Count} fields; there are 7 at most, with a tab between them (see the first line of an export)");
        var verdict = OneOf<JudgementVerdict>(fields[0], "verdict");
        var subject = OneOf<JudgementSubject>(fields[1], "subject");
        var judgement = new Judgement(subject, verdict, Word(fields[2], "left", subject), RightOf(verdict, subject, fields[3]));
        if (judgement.IsPair && judgement.Left == judgement.Right)
            throw new FormatException($"left and right are both '{judgement.Left}'");
        var at = fields[5].Length == 0 ? null
            : InstantPattern.ExtendedIso.Parse(fields[5]) is { Success: true } parsed ? (NodaTime.Instant?)parsed.Value
            : throw new FormatException($"'{fields[5]}' is no time such as 2026-11-27T18:30:00Z");
        return new KeptJudgement(judgement,
            new JudgementNote(fields[4].Length > 0 ? fields[4] : decidedBy, fields[6].Length > 0 ? fields[6] : null, at));
    }

    private static string? RightOf(JudgementVerdict verdict, JudgementSubject subject, string text) => verdict switch
    {
        JudgementVerdict.Hidden => text.Length == 0 ? null : throw new FormatException($"hidden has no right field, but '{text}' is there"),
        JudgementVerdict.Kind => OneOf<ActorKind>(text, "kind").ToString().ToUpperInvariant(),
        JudgementVerdict.Named => text.Length > 0 ? text : throw new FormatException("named needs the name in its right field"),
        _ => Word(text, "right", subject),
    };

    /// <summary>Names of actors must be name keys, or they would be about nobody.</summary>
    private static string Word(string text, string field, JudgementSubject subject)
    {
        if (text.Length == 0)
            throw new FormatException($"the field {field} is empty");
        if (subject != JudgementSubject.Actor || ActorReference.IsIdOrItem(text) || text.Contains('|', StringComparison.Ordinal))
            return text;
        var key = NameNormalizer.Normalize(text, ActorKind.Person);
        if (!text.Contains(' ', StringComparison.Ordinal))
            throw new FormatException($"'{text}' is one word: write {key}|person or {key}|body");
        return text.Any(char.IsUpper) ? throw new FormatException($"'{text}' is no name key: write '{key}'") : text;
    }

    private static T OneOf<T>(string text, string what)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(one => one.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new FormatException($"'{text}' is no {what}: write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static string Escaped(string? field) => (field ?? "")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescaped(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
            return field;
        var text = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' || i + 1 == field.Length ? field[i]
                : field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return text.ToString();
    }
}
