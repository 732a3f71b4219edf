namespace KnowledgeGraph.Embedded.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-embedded-").FullName;

    public EmbeddedOptions Options => new() { Folder = Path, LockTimeout = TimeSpan.FromSeconds(5) };

    public string File => System.IO.Path.Combine(Path, "graph.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
