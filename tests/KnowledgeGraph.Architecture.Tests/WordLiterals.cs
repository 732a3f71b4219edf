using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>
/// Finds the string literals of a source text that may be words of a language. A literal is none where it
/// <list type="bullet">
/// <item>has no letter (punctuation),</item>
/// <item>is a part-of-speech tag of the Penn Treebank,</item>
/// <item>has a character that no word has (<c>Models/tags.br</c>, <c>obl:tmod</c>) or holes for values (<c>$"…"</c>),</item>
/// <item>names a word list, a frame or a rule where it is handed to what reads or makes one (<c>Set("…")</c>, <c>Rule = "…"</c>),</item>
/// <item>is a rule's name with hyphens and is compared with nothing, or</item>
/// <item>is an exception's message.</item>
/// </list>
/// An ending asked for by its character, <c>EndsWith('s')</c>, counts as a word.
/// </summary>
internal static partial class WordLiterals
{
    private static readonly FrozenSet<string> Tags = (
        "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
        + "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> In(string source)
    {
        foreach (Match match in Token().Matches(source))
        {
            var before = source.AsSpan(0, match.Index);
            var after = source.AsSpan(match.Index + match.Length);
            if (match.Groups["text"] is { Success: true } text && MayBeWord(text.Value, before, after))
                yield return text.Value;
            else if (match.Groups["char"] is { Success: true } ending && Ending().IsMatch(before.ToString()))
                yield return ending.Value;
        }
    }

    private static bool MayBeWord(string text, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!Escape().Replace(text, "").Any(char.IsLetter) || Tags.Contains(text) || NoWord().IsMatch(text))
            return false;
        var statement = before[(before.LastIndexOfAny(";{}") + 1)..].ToString();
        if (Naming().IsMatch(statement) || statement.Contains("Exception(", StringComparison.Ordinal))
            return false;
        return !RuleName().IsMatch(text) || Compared().IsMatch(statement)
            || ComparedAfter().IsMatch(after[..Math.Min(after.Length, 20)].ToString());
    }

    /// <summary>Comments, characters and strings, so that a mark inside one opens no other. Strings with holes have no group.</summary>
    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/ | \$+@?"(?:\\.|[^"\\])*" | '(?<char>\\.[^']*|[^'\\])'
        | \"{3}(?<text>.*?)\"{3} | @"(?<text>(?:[^"]|"")*)" | "(?<text>(?:\\.|[^"\\])*)"
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[/<>!{}$:=_~*]|\.(txt|br)$")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"(\b(Lines|Words|Set|VerbForms|NounForms|Pairs|Term|Named|Frame|Parse)\(|\bRule = )$")]
    private static partial Regex Naming();

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex RuleName();

    [GeneratedRegex("""(\b(is|not|or|and|case)|[!=]=)\s*\(*$|\.(Contains|StartsWith|EndsWith|Equals|IndexOf|Replace)\($|\[\s*$""")]
    private static partial Regex Compared();

    [GeneratedRegex(@"^\s*(=>|or\b|when\b|\.Split)")]
    private static partial Regex ComparedAfter();

    [GeneratedRegex(@"\.(EndsWith|StartsWith)\($")]
    private static partial Regex Ending();
}
