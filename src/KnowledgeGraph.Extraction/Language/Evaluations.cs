using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Extraction.Language;

/// <summary>Words that value somebody, with their strength from -1 to 1 (<c>evaluations.txt</c>).</summary>
internal static class Evaluations
{
    static readonly FrozenDictionary<string, double> Said = Read("evaluation", word => [word]);
    static readonly FrozenDictionary<string, double> Told = Read("told", Languages.Current.VerbForms);
    static readonly FrozenSet<string> Naming = WordLists.VerbForms("naming-verbs");
    static readonly FrozenSet<string> Stops = WordLists.Set("evaluation-stops");
    static readonly FrozenSet<string> Necessary = WordLists.Set("necessity-adjectives");
    static readonly FrozenSet<string> Making = WordLists.VerbForms("making-verbs");

    /// <summary>What somebody is called or said to be; 0 where the word values nobody.</summary>
    public static double OfPredicate(string word) => Said.GetValueOrDefault(word);

    /// <summary>What somebody is said to have done.</summary>
    public static double OfDeed(string form) => Told.GetValueOrDefault(form);

    /// <summary>"called him a liar", "described her as weak".</summary>
    public static bool Names(string form) => Naming.Contains(form);

    /// <summary>Where a predicate that may value somebody ends.</summary>
    public static bool Ends(string word) => Stops.Contains(word);

    /// <summary>"It is necessary to …".</summary>
    public static bool IsNecessary(string word) => Necessary.Contains(word);

    /// <summary>"a dialogue that yields an effective government".</summary>
    public static bool Makes(string form) => Making.Contains(form);

    static FrozenDictionary<string, double> Read(string kind, Func<string, IEnumerable<string>> forms) => WordLists.Lines("evaluations").Select(line => line.Split(' '))
        .Where(p => p[0] == kind).SelectMany(p => p.Skip(2).SelectMany(forms).Select(f => (Form: f, Strength: double.Parse(p[1], CultureInfo.InvariantCulture))))
        .DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => f.Strength, StringComparer.Ordinal);
}
