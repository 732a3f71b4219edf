using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that report what somebody said, wrote or thinks, by their forms in lower case.</summary>
internal static class ReportingLexicon
{
    static readonly FrozenDictionary<string, (string Lemma, ReportingFrame Frames)> Verbs = ReadVerbs();
    static readonly FrozenDictionary<string, bool> Nouns = ReadNouns();
    static readonly FrozenSet<string> Phrases = WordLists.Lines("reporting-phrases").ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, string> PhraseLemmas = Phrases.Select(p => p.Split(' ')[0]).Distinct().SelectMany(
        lemma => Languages.Current.VerbForms(lemma).Select(form => (form, lemma)))
        .DistinctBy(p => p.form).ToFrozenDictionary(p => p.form, p => p.lemma, StringComparer.Ordinal);

    /// <summary>The frames of a verb's form, or None.</summary>
    public static ReportingFrame Frames(string form) => Verbs.TryGetValue(form, out var verb) ? verb.Frames : ReportingFrame.None;

    public static string? Lemma(string form) => Verbs.TryGetValue(form, out var verb) ? verb.Lemma : null;

    /// <summary>Whether a noun carries a content ("the claim that …"), and whether it is speech.</summary>
    public static bool IsNoun(string form, out bool speech) => Nouns.TryGetValue(form, out speech);

    /// <summary>The number of words after the verb that belong to a phrase such as "call for", "speak out against"; 0 where there is none.</summary>
    public static int PhraseLength(string form, string? next, string? afterNext, string? third)
    {
        if (next is null || !PhraseLemmas.TryGetValue(form, out var lemma))
            return 0;
        if (third is not null && Phrases.Contains($"{lemma} {next} {afterNext} {third}"))
            return 3;
        if (afterNext is not null && Phrases.Contains($"{lemma} {next} {afterNext}"))
            return 2;
        return Phrases.Contains($"{lemma} {next}") ? 1 : 0;
    }

    static FrozenDictionary<string, (string, ReportingFrame)> ReadVerbs()
    {
        var verbs = new Dictionary<string, (string, ReportingFrame)>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("reporting-verbs"))
        {
            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            var head = parts[0].Split(' ');
            var frames = ReportingFrame.None;
            foreach (var letter in head[1])
                frames |= Frame(letter);
            var forms = parts.Length > 1 ? parts[1].Split(' ').Append(head[0]) : Languages.Current.VerbForms(head[0]);
            foreach (var form in forms)
                verbs.TryAdd(form, (head[0], frames));
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static ReportingFrame Frame(char letter) => letter switch
    {
        's' => ReportingFrame.Clause,
        't' => ReportingFrame.Told | ReportingFrame.Clause,
        'o' => ReportingFrame.Object,
        'u' => ReportingFrame.Urged,
        'c' => ReportingFrame.Infinitive,
        'q' => ReportingFrame.Quotation,
        'x' => ReportingFrame.Attitude,
        _ => throw new InvalidOperationException($"The list of reporting verbs knows no frame '{letter}'."),
    };

    static FrozenDictionary<string, bool> ReadNouns()
    {
        var nouns = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("reporting-nouns"))
        {
            var parts = line.Split(' ');
            nouns[parts[0]] = parts.Length == 1;
            nouns[Languages.Current.Plural(parts[0])] = parts.Length == 1;
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
