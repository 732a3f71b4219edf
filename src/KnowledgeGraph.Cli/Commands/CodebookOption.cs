using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The file that <c>--topics</c> names.</summary>
internal static class CodebookOption
{
    /// <returns>Null where none was given.</returns>
    /// <exception cref="CommandFailure">It cannot be read, or is no codebook.</exception>
    public static Codebook? Read(string? path)
    {
        if (path is null) return null;
        try
        {
            return CodebookFile.Parse(File.ReadAllText(path));
        }
        catch (CodebookException wrong)
        {
            throw new CommandFailure(ExitCode.Usage, $"{path}: {wrong.Message}.", "What a codebook is: docs/topics.md.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure(ExitCode.Usage, $"There is no codebook '{path}'.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"The codebook '{path}' cannot be read: {unreadable.Message}");
        }
    }
}
