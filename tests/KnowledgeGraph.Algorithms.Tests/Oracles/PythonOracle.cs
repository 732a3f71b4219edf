using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Algorithms.Tests.Oracles;

/// <summary>igraph and NetworkX in a Python of this machine (Debian: python3-igraph, python3-networkx). Tests that ask it skip where no
/// Python has both. One question at a time.</summary>
public sealed class PythonOracle : IDisposable
{
    private const string Missing = "No Python with igraph and networkx was found (Debian: apt-get install python3-igraph python3-networkx; or name one in KG_ORACLE_PYTHON).";

    private readonly Lock _oneAtATime = new();
    private readonly Process? _process = Candidates().Select(Start).FirstOrDefault(process => process is not null);

    public double[] Ask(string measure, OracleGraph graph, params (string Name, JsonNode Value)[] more)
        => Json(measure, graph, more).Deserialize<double[]>()!;

    public JsonNode Json(string measure, OracleGraph graph, params (string Name, JsonNode Value)[] more)
    {
        if (_process is null) Assert.Skip(Missing);
        var question = new JsonObject
        {
            ["measure"] = measure,
            ["n"] = graph.N,
            ["directed"] = graph.Directed,
            ["edges"] = new JsonArray([.. graph.Edges.Select(edge => new JsonArray(edge.From, edge.To, edge.Weight))]),
        };
        foreach (var (name, value) in more)
            question[name] = value.DeepClone();
        lock (_oneAtATime)
        {
            _process.StandardInput.WriteLine(question.ToJsonString());
            return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The oracle ended at '{measure}'."))!;
        }
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.Dispose();
    }

    private static IEnumerable<string> Candidates()
        => [Environment.GetEnvironmentVariable("KG_ORACLE_PYTHON") ?? "python3", "/usr/bin/python3"];

    private static Process? Start(string python)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Oracles", "oracle.py")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is not null) return process;
            process.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program; the next candidate may be there.
        }

        return null;
    }
}
