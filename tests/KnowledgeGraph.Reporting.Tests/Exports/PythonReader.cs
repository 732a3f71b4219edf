using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Reporting.Tests.Exports;

/// <summary>Reads exports with networkx and igraph in a Python of this machine (Debian: python3-igraph, python3-networkx).</summary>
internal static class PythonReader
{
    private const string Missing = "No Python with igraph and networkx was found (Debian: apt-get install python3-igraph python3-networkx; or name one in KG_ORACLE_PYTHON).";

    /// <summary>Skips the test where no Python has both.</summary>
    public static async Task<JsonDocument> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var python in new[] { Environment.GetEnvironmentVariable("KG_ORACLE_PYTHON") ?? "python3", "/usr/bin/python3" })
        {
            if (await RunAsync(python, folder, cancellationToken) is { } output) return JsonDocument.Parse(output);
        }

        Assert.Skip(Missing);
        throw new InvalidOperationException(Missing);
    }

    /// <summary>Null where there is no such program, or it lacks a library.</summary>
    private static async Task<string?> RunAsync(string python, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python,
                [Path.Combine(AppContext.BaseDirectory, "Exports", "read_exports.py"), folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode switch { 0 => output, 3 => null, _ => throw new InvalidOperationException(await error) };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
