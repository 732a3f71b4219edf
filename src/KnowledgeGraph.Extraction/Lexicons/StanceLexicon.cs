using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Extraction.Lexicons;

/// <summary>Words that show a position, by their forms in lower case.</summary>
internal static class StanceLexicon
{
    static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["fight"] = ["fights", "fought", "fighting"],
        ["speak"] = ["speaks", "spoke", "spoken", "speaking"],
        ["stand"] = ["stands", "stood", "standing"],
        ["strike"] = ["strikes", "struck", "striking"],
        ["break"] = ["breaks", "broke", "broken", "breaking"],
        ["uphold"] = ["upholds", "upheld", "upholding"],
        ["overthrow"] = ["overthrows", "overthrew", "overthrown", "overthrowing"],
        ["seek"] = ["seeks", "sought", "seeking"],
        ["rip"] = ["rips", "ripped", "ripping"],
        ["mislead"] = ["misleads", "misled", "misleading"],
        ["ban"] = ["bans", "banned", "banning"],
        ["expel"] = ["expels", "expelled", "expelling"],
        ["snub"] = ["snubs", "snubbed", "snubbing"],
        ["swipe"] = ["swipes", "swiped", "swiping"],
        ["overturn"] = ["overturns", "overturned", "overturning"],
    };

    static readonly FrozenDictionary<string, StanceWord[]> Verbs;
    static readonly FrozenDictionary<string, StanceWord> Nouns;
    static readonly FrozenDictionary<string, StanceWord> Adjectives;
    static readonly FrozenDictionary<string, StanceWord> Evaluations;
    static readonly FrozenSet<string> Struggles = LexiconFile.Lines("struggle-words").ToFrozenSet(StringComparer.Ordinal);

    static StanceLexicon()
    {
        var verbs = new List<(string Form, StanceWord Word)>();
        var others = new List<(char Kind, string Form, StanceWord Word)>();
        foreach (var line in LexiconFile.Lines("stances"))
        {
            var parts = line.Split(' ');
            var score = double.Parse(parts[1], CultureInfo.InvariantCulture);
            if (parts[0] == "v")
                foreach (var lemma in parts[3..])
                    verbs.AddRange(Forms(lemma).Select(f => (f, Verb(lemma, score, parts[2]))));
            else
                foreach (var lemma in parts[2..])
                    others.Add((parts[0][0], lemma, new StanceWord(lemma, score, parts[0] switch { "n" => StanceFrame.Noun, "a" => StanceFrame.Adjective, _ => StanceFrame.Evaluation }, null)));
        }

        Verbs = verbs.GroupBy(v => v.Form).ToFrozenDictionary(g => g.Key, g => g.Select(v => v.Word).DistinctBy(w => (w.Frame, w.Preposition)).ToArray(), StringComparer.Ordinal);
        Nouns = Of('n');
        Adjectives = Of('a');
        Evaluations = Of('e');

        FrozenDictionary<string, StanceWord> Of(char kind) => others.Where(o => o.Kind == kind).DistinctBy(o => o.Form).ToFrozenDictionary(o => o.Form, o => o.Word, StringComparer.Ordinal);
    }

    public static IReadOnlyList<StanceWord> OfVerb(string form) => Verbs.TryGetValue(form, out var words) ? words : [];

    public static StanceWord? OfNoun(string form) => Nouns.GetValueOrDefault(form);

    public static StanceWord? OfAdjective(string form) => Adjectives.GetValueOrDefault(form);

    public static StanceWord? OfEvaluation(string form) => Evaluations.GetValueOrDefault(form);

    /// <summary>Whether a noun names what somebody does against an enemy: "fight", "offensive".</summary>
    public static bool IsStruggle(string noun) => Struggles.Contains(noun);

    static StanceWord Verb(string lemma, double score, string frame) => frame switch
    {
        "obj" => new StanceWord(lemma, score, StanceFrame.Object, null),
        "want" => new StanceWord(lemma, score, StanceFrame.Demand, "for"),
        "demand" => new StanceWord(lemma, score, StanceFrame.Demand, null),
        _ => new StanceWord(lemma, score, StanceFrame.Preposition, frame),
    };

    static IEnumerable<string> Forms(string lemma) => Irregular.TryGetValue(lemma, out var forms) ? forms.Append(lemma) : Inflections.OfVerb(lemma);
}
