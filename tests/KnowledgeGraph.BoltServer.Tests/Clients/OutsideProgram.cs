using System.Diagnostics;
using KnowledgeGraph.TestKit.Graphs;
using KnowledgeGraph.TestKit.Servers;

namespace KnowledgeGraph.BoltServer.Tests.Clients;

/// <summary>A program that is not ours, run as a process; where it is not installed the test skips and says what is missing.</summary>
internal static class OutsideProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static string Scripts { get; } = RepositoryFiles.Path("tests", "js");

    /// <summary>Runs a script of <c>tests/js</c> with Node.js.</summary>
    public static Task<(int ExitCode, string Output)> NodeAsync(string script, params string[] arguments)
    {
        Assert.SkipUnless(IsOnPath("node"), "Node.js is not installed (node is not on the PATH).");
        Assert.SkipUnless(Directory.Exists(System.IO.Path.Combine(Scripts, "node_modules")), "npm's packages are not there: run npm ci in tests/js.");
        return RunAsync("node", "", [System.IO.Path.Combine(Scripts, script), .. arguments]);
    }

    /// <summary>Runs cypher-shell with statements on its standard input.</summary>
    public static Task<(int ExitCode, string Output)> CypherShellAsync(string input, params string[] arguments)
    {
        Assert.SkipUnless(Neo4jServer.SharedFolder is not null, "There is no cypher-shell: ../shared/neo4j is not beside the repository.");
        Assert.SkipUnless(IsOnPath("java"), "cypher-shell needs Java (java is not on the PATH).");
        return RunAsync(System.IO.Path.Combine(Neo4jServer.SharedFolder!, "neo4j"), input, ["shell", "--format", "plain", .. arguments]);
    }

    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));

    /// <returns>What it wrote to both of its outputs.</returns>
    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string input, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
