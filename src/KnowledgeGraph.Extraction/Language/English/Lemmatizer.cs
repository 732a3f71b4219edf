using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>
/// Dictionary forms in lower case. First the exceptions, then endings by tag; where more than one base form is possible ("hop|ed, hope|d")
/// the one in the list of known words wins.
/// </summary>
internal sealed class Lemmatizer
{
    readonly FrozenDictionary<(string, char), string> exceptions;
    readonly FrozenSet<string> baseForms;

    /// <param name="exceptions">Word, class (<see cref="ClassOf"/>) and lemma with tabs between them.</param>
    /// <param name="baseForms">Verbs in the infinitive, nouns in the singular, adjectives in the positive.</param>
    public Lemmatizer(IEnumerable<string> exceptions, IEnumerable<string> baseForms)
    {
        this.exceptions = exceptions.Select(line => line.Split('\t')).ToFrozenDictionary(f => (f[0], f[1][0]), f => f[2]);
        this.baseForms = baseForms.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What lemmas depend on: n(oun in the plural), s (third person), d (past), g (-ing), c(omparative), t (superlative), else the tag's first letter in upper case.</summary>
    public static char ClassOf(string tag) => tag switch
    {
        "NNS" or "NNPS" => 'n',
        "VBZ" => 's',
        "VBD" or "VBN" => 'd',
        "VBG" => 'g',
        "JJR" or "RBR" => 'c',
        "JJS" or "RBS" => 't',
        _ => tag[0],
    };

    public string Lemma(string lower, string tag)
    {
        var kind = ClassOf(tag);
        return exceptions.TryGetValue((lower, kind), out var lemma) ? lemma : ByRule(lower, kind);
    }

    /// <summary>Whether a word may be a verb in the third person, the past or with -ing, of a base form that is known.</summary>
    public bool IsInflectedVerb(string lower) =>
        IsInflected(lower, "VBZ") || IsInflected(lower, "VBD") || IsInflected(lower, "VBG");

    bool IsInflected(string lower, string tag) => Lemma(lower, tag) is var lemma && lemma != lower && baseForms.Contains(lemma);

    /// <summary>The lemma by the endings alone.</summary>
    public string ByRule(string lower, char kind) => kind switch
    {
        'n' or 's' => WithoutS(lower),
        'd' => WithoutEnding(lower, "ed"),
        'g' => WithoutEnding(lower, "ing"),
        'c' => WithoutEnding(lower, "er"),
        't' => WithoutEnding(lower, "est"),
        _ => lower,
    };

    string WithoutS(string word)
    {
        if (word.Length < 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return baseForms.Contains(word[..^1]) ? word[..^1] : word[..^3] + "y";
        if (!word.EndsWith("es", StringComparison.Ordinal) || baseForms.Contains(word[..^1]))
            return word[..^1];
        var stem = word[..^2];
        return baseForms.Contains(stem) || TakesEs(stem) ? stem : word[..^1];
    }

    static bool TakesEs(string stem) =>
        stem[^1] == 'x' || stem.Length > 1 && (stem[^2], stem[^1]) is ('s', 'h') or ('c', 'h') or ('s', 's') or ('z', 'z');

    string WithoutEnding(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 2)
            return word;
        var stem = word[..^ending.Length];
        if (ending != "ing" && stem[^1] == 'i')
            return stem[..^1] + "y";
        var doubled = stem.Length > 2 && stem[^1] == stem[^2] && !"aeiou".Contains(stem[^1]);
        var other = doubled ? stem[..^1] : stem + "e";
        var (first, second) = doubled ? (stem, other) : (other, stem); // "hop" would have doubled its p
        if (baseForms.Contains(first))
            return first;
        if (baseForms.Contains(second))
            return second;
        return (doubled ? !"lsfz".Contains(stem[^1]) : EndsLikeE(stem)) ? other : stem;
    }

    /// <summary>Endings of stems that have lost a silent e: "creat", "organiz", "argu", "involv".</summary>
    static bool EndsLikeE(string stem) => (stem[^2], stem[^1]) is (_, 'v' or 'u' or 'c' or 'z') or ('i' or 'a' or 'u' or 'o' or 'r' or 'n', 's')
        or ('a', 't') or ('n' or 'a' or 'd' or 'r', 'g') or ('i' or 'u', 'r') or ('b' or 't' or 'd' or 'g' or 'k' or 'p', 'l');
}
