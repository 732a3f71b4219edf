namespace KnowledgeGraph.Extraction.Articles;

/// <summary>
/// Refuses Markdown that would take long to parse: lists and quotes nested deep, or a block full of marks, each of which a parser compares with those before it. Linear in the text's length.
/// </summary>
internal static class MarkdownLimits
{
    public const int DeepestNesting = 64;

    /// <summary>Marks such as <c>*</c>, <c>[</c>, <c>`</c> and <c>|</c> in one block, which ends at an empty line.</summary>
    public const int MostMarks = 4_000;

    private const int ColumnsALevel = 2;

    /// <exception cref="UnreadableInputException">The text passes one of the limits.</exception>
    public static void Check(string markdown)
    {
        var marks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                marks = 0;
                continue;
            }
            if (NestingOf(line) > DeepestNesting) throw new UnreadableInputException($"a list or quote is nested more than {DeepestNesting} levels deep; hand in the article as plain text") { IsOverLimit = true };
            foreach (var character in line)
                if (character is '*' or '_' or '`' or '~' or '[' or ']' or '!' or '<' or '|' or '\\' or '&') marks++;
            if (marks > MostMarks) throw new UnreadableInputException($"one paragraph or table has more than {MostMarks:N0} marks such as * [ ` |; hand in the article as plain text") { IsOverLimit = true };
        }
    }

    /// <summary>The list and quote marks that a line begins with; an indented list mark stands for a level each two columns.</summary>
    private static int NestingOf(ReadOnlySpan<char> line)
    {
        var (levels, columns, deepest) = (0, 0, 0);
        foreach (var character in line)
        {
            if (character == '>' || character is '-' or '*' or '+') deepest = Math.Max(deepest, ++levels + columns / ColumnsALevel);
            else if (character is ' ' or '\t') columns += levels == 0 ? character == '\t' ? 4 : 1 : 0;
            else if (!char.IsAsciiDigit(character) && character is not ('.' or ')')) break;
            else if (character is '.' or ')') deepest = Math.Max(deepest, ++levels + columns / ColumnsALevel);
        }
        // A rule or an underlined heading is a line of such marks alone.
        return line.Trim().TrimStart(line.Trim()[0]).IsEmpty && line.Trim()[0] != '>' ? 0 : deepest;
    }
}
