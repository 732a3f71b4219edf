using System.Text.RegularExpressions;

namespace KnowledgeGraph.Resolution.Topics;

/// <summary>
/// Words that mark a topic's name: they stand in it one after the other, in either number, whatever their case. <c>*</c> at a word's end
/// or start is any letters ("immigra*"); alone it is any number of words, none included ("repeal * act"). Immutable, thread-safe.
/// </summary>
public sealed class TopicPattern
{
    private readonly Regex _expression;

    private TopicPattern(string text, Regex expression, int letters) => (Text, _expression, Letters) = (text, expression, letters);

    /// <summary>As the codebook writes it.</summary>
    public string Text { get; }

    /// <summary>How many letters and digits it fixes: of two patterns that match, the one with more tells more.</summary>
    public int Letters { get; }

    /// <exception cref="FormatException">It has no letter or digit, so that it would match everything or nothing.</exception>
    public static TopicPattern Parse(string text)
    {
        var letters = text.Count(char.IsLetterOrDigit);
        if (letters == 0)
            throw new FormatException($"the pattern '{text}' has no word");
        var expression = string.Concat(TopicWords.Split(text, isPattern: true).Select(Expression));
        return new(text, new Regex(" " + expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), letters);
    }

    /// <param name="words">A topic's name by <see cref="TopicWords.Of"/>.</param>
    internal bool Matches(string words) => _expression.IsMatch(words);

    public override string ToString() => Text;

    private static string Expression(string word) => word == "*"
        ? "(?:[^ ]+ )*"
        : string.Join("[^ ]*", word.Split('*').Select(Regex.Escape)) + " ";
}
