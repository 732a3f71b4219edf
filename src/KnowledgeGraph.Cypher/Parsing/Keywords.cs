using System.Collections.Frozen;

namespace KnowledgeGraph.Cypher.Parsing;

internal static class Keywords
{
    private static readonly FrozenDictionary<string, Keyword> ByText = Enum.GetValues<Keyword>()
        .Where(keyword => keyword != Keyword.None)
        .ToFrozenDictionary(Spell, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByText.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Keyword Find(ReadOnlySpan<char> text) => BySpan.TryGetValue(text, out var keyword) ? keyword : Keyword.None;

    /// <summary>As it is written in a query, in upper case.</summary>
    public static string Spell(Keyword keyword) => keyword == Keyword.None_ ? "NONE" : keyword.ToString().ToUpperInvariant();

    /// <summary>
    /// True for a word that starts, joins or ends a clause or an expression. Where an operand is expected it is taken as a variable
    /// only if the query declares one of that name; else <c>RETURN WHERE</c> would be blamed on the word after it.
    /// </summary>
    public static bool CannotStartOperand(Keyword keyword) => keyword is
        Keyword.And or Keyword.As or Keyword.By or Keyword.Contains or Keyword.Create or Keyword.Delete or Keyword.Detach or Keyword.Distinct
        or Keyword.Else or Keyword.End or Keyword.Ends or Keyword.Foreach or Keyword.In or Keyword.Is or Keyword.Limit or Keyword.Match or Keyword.Merge
        or Keyword.On or Keyword.Optional or Keyword.Or or Keyword.Order or Keyword.Remove or Keyword.Return or Keyword.Set or Keyword.Skip
        or Keyword.Starts or Keyword.Then or Keyword.Union or Keyword.Unwind or Keyword.When or Keyword.Where or Keyword.With or Keyword.Xor or Keyword.Yield;
}
