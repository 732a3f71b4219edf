namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Words of commands that a page tells its reader to run.</summary>
public static class CommandLine
{
    /// <summary>As a shell takes it for one word: names come from articles and may hold anything.</summary>
    public static string Quoted(string word) => word.Length > 0
        && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_' or ':') ? word
        : word.Any(c => c is '"' or '$' or '`' or '\\' or '!' || char.IsControl(c))
            ? $"'{string.Concat(word.Where(c => !char.IsControl(c))).Replace("'", "'\\''", StringComparison.Ordinal)}'"
        : $"\"{word}\"";
}
