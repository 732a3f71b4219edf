using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Patterns;

namespace KnowledgeGraph.Cypher.Values;

/// <summary><c>STARTS WITH</c>, <c>ENDS WITH</c>, <c>CONTAINS</c> and <c>=~</c>, by code units, case included. Null where an operand is not a string.</summary>
public static class StringPredicates
{
    /// <summary>A pattern that backtracks without end must not hold a server: after this long on one string the query fails.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private const int CachedPatterns = 256;

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static Value StartsWith(Value text, Value prefix) => AreStrings(text, prefix)
        ? Value.Of(text.AsString().StartsWith(prefix.AsString(), StringComparison.Ordinal))
        : Value.Null;

    public static Value EndsWith(Value text, Value suffix) => AreStrings(text, suffix)
        ? Value.Of(text.AsString().EndsWith(suffix.AsString(), StringComparison.Ordinal))
        : Value.Null;

    public static Value Contains(Value text, Value part) => AreStrings(text, part)
        ? Value.Of(text.AsString().Contains(part.AsString(), StringComparison.Ordinal))
        : Value.Null;

    /// <summary><c>=~</c>: true where the pattern matches the whole text.</summary>
    /// <exception cref="CypherException">ArgumentError: the pattern is malformed, or took longer than <see cref="MatchTimeout"/>.</exception>
    public static Value Matches(Value text, Value pattern)
    {
        if (!AreStrings(text, pattern)) return Value.Null;
        try
        {
            return Value.Of(Pattern(pattern.AsString()).IsMatch(text.AsString()));
        }
        catch (RegexMatchTimeoutException timeout)
        {
            throw Raise.Argument(
                CypherErrorDetail.InvalidArgumentValue, $"The regular expression took longer than {MatchTimeout.TotalSeconds:0} s on one string.", timeout);
        }
    }

    private static Regex Pattern(string pattern)
    {
        if (Patterns.TryGetValue(pattern, out var known)) return known;
        try
        {
            var regex = new Regex($@"\A(?:{JavaRegex.Translate(pattern)})\z", RegexOptions.CultureInvariant, MatchTimeout);
            if (Patterns.Count >= CachedPatterns) Patterns.Clear();
            return Patterns[pattern] = regex;
        }
        catch (Exception malformed) when (malformed is PatternException or ArgumentException)
        {
            throw CypherException.Runtime(
                CypherErrorType.SemanticError, CypherErrorDetail.InvalidArgumentValue, $"Not a regular expression: {malformed.Message}", inner: malformed);
        }
    }

    private static bool AreStrings(in Value left, in Value right) => left.Kind == ValueKind.String && right.Kind == ValueKind.String;
}
