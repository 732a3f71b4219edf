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
        ["pay"] = ["pays", "paid", "paying"],
        ["throw"] = ["throws", "threw", "thrown", "throwing"],
        ["put"] = ["puts", "putting"],
        ["stick"] = ["sticks", "stuck", "sticking"],
        ["give"] = ["gives", "gave", "given", "giving"],
        ["take"] = ["takes", "took", "taken", "taking"],
        ["find"] = ["finds", "found", "finding"],
        ["go"] = ["goes", "went", "gone", "going"],
        ["come"] = ["comes", "came", "coming"],
        ["hit"] = ["hits", "hitting"],
        ["fall"] = ["falls", "fell", "fallen", "falling"],
        ["lie"] = ["lies", "lied", "lying"],
        ["steal"] = ["steals", "stole", "stolen", "stealing"],
        ["hurt"] = ["hurts", "hurting"],
        ["rig"] = ["rigs", "rigged", "rigging"],
        ["rebel"] = ["rebels", "rebelled", "rebelling"],
        ["swipe"] = ["swipes", "swiped", "swiping"],
        ["overturn"] = ["overturns", "overturned", "overturning"],
    };

    static readonly FrozenDictionary<string, StanceWord[]> Verbs;
    static readonly FrozenDictionary<string, StanceWord> Nouns;
    static readonly FrozenDictionary<string, StanceWord> Adjectives;
    static readonly FrozenDictionary<string, StanceWord> Evaluations;
    static readonly FrozenDictionary<string, StanceWord> Deeds;
    static readonly FrozenDictionary<string, StanceWord> Agents;
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
            else if (parts[0] == "d")
                others.AddRange(parts[2..].SelectMany(lemma => Forms(lemma).Select(f => ('d', f, new StanceWord(lemma, score, StanceFrame.Deed, [])))));
            else if (parts[0] == "g")
                others.AddRange(parts[2..].SelectMany(lemma => new[] { lemma, Inflections.OfNoun(lemma) }.Select(f => ('g', f, new StanceWord(lemma, score, StanceFrame.Agent, [])))));
            else
                foreach (var lemma in parts[2..])
                    others.Add((parts[0][0], lemma, new StanceWord(lemma, score, FrameOf(parts[0]), [])));
        }

        Verbs = verbs.GroupBy(v => v.Form).ToFrozenDictionary(g => g.Key, g => g.Select(v => v.Word).DistinctBy(w => (w.Frame, string.Join(' ', w.Path))).OrderByDescending(w => w.Path.Count).ToArray(), StringComparer.Ordinal);
        Nouns = Of('n');
        Adjectives = Of('a');
        Evaluations = Of('e');
        Deeds = Of('d');
        Agents = Of('g');

        FrozenDictionary<string, StanceWord> Of(char kind) => others.Where(o => o.Kind == kind).DistinctBy(o => o.Form).ToFrozenDictionary(o => o.Form, o => o.Word, StringComparer.Ordinal);
    }

    public static IReadOnlyList<StanceWord> OfVerb(string form) => Verbs.TryGetValue(form, out var words) ? words : [];

    public static StanceWord? OfNoun(string form) => Nouns.GetValueOrDefault(form);

    public static StanceWord? OfAdjective(string form) => Adjectives.GetValueOrDefault(form);

    public static StanceWord? OfEvaluation(string form) => Evaluations.GetValueOrDefault(form);

    public static StanceWord? OfDeed(string form) => Deeds.GetValueOrDefault(form);

    public static StanceWord? OfAgent(string form) => Agents.GetValueOrDefault(form);

    /// <summary>Whether a noun names what somebody does against an enemy: "fight", "offensive".</summary>
    public static bool IsStruggle(string noun) => Struggles.Contains(noun);

    static StanceFrame FrameOf(string kind) => kind switch
    {
        "n" => StanceFrame.Noun,
        "a" => StanceFrame.Adjective,
        "e" => StanceFrame.Evaluation,
        _ => throw new InvalidOperationException($"The list of stances knows no kind '{kind}'."),
    };

    static StanceWord Verb(string lemma, double score, string frame) => frame switch
    {
        "obj" => new StanceWord(lemma, score, StanceFrame.Object, []),
        "want" => new StanceWord(lemma, score, StanceFrame.Demand, ["for"]),
        "demand" => new StanceWord(lemma, score, StanceFrame.Demand, []),
        _ => new StanceWord(lemma, score, StanceFrame.Preposition, frame.Split('_')),
    };

    static IEnumerable<string> Forms(string lemma) => Irregular.TryGetValue(lemma, out var forms) ? forms.Append(lemma) : Inflections.OfVerb(lemma);
}
