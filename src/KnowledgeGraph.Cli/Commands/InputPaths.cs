using KnowledgeGraph.Embedded;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// The inputs behind the paths on the command line; <c>-</c> is standard input. A folder that holds a store is none of the inputs, although
/// it may lie among them.
/// </summary>
internal static class InputPaths
{
    public static IEnumerable<IngestionInput> Open(IReadOnlyList<string> paths, Func<Stream> standardInput)
    {
        var files = Files(paths);
        return files.SelectMany(file => file == "-" ? InputReader.Read("stdin", standardInput()) : InputReader.ReadFile(file));
    }

    /// <summary>
    /// How many files there are, for a progress bar; looked up before anything is read, so that a wrong path costs nothing.
    /// </summary>
    public static IReadOnlyList<string> Files(IReadOnlyList<string> paths)
    {
        try
        {
            return [.. paths.SelectMany(path => path == "-" ? ["-"] : InputFiles.Find([path], EmbeddedOptions.FileName))];
        }
        catch (FileNotFoundException exception)
        {
            throw new CommandFailure(ExitCode.NotFound, exception.Message);
        }
    }
}
