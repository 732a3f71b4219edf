using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Bench.WholeGraph;

/// <summary>Ladybug's JavaScript package in <c>bench/ladybug</c>; <c>npm install</c> there comes first. It loads the graph from two files of comma-separated values.</summary>
internal sealed class LadybugPeer(string folder)
{
    public async Task<(double LoadSeconds, IReadOnlyList<GraphAnswer> Answers)> RunAsync(SeededGraph graph, IReadOnlyList<GraphQuestion> questions)
    {
        var work = Directory.CreateTempSubdirectory("kg-ladybug-");
        try
        {
            File.WriteAllLines(Path.Combine(work.FullName, "nodes.csv"), graph.Nodes().Select(node => $"{node.Id},{node.Name},{node.Age},{node.Group}"));
            File.WriteAllLines(
                Path.Combine(work.FullName, "relationships.csv"),
                graph.Relationships().Select(relationship => $"{relationship.From},{relationship.To},{relationship.Weight}"));
            File.WriteAllText(Path.Combine(work.FullName, "questions.json"), JsonSerializer.Serialize(questions.Select(question => question.Text)));
            var lines = await StartAsync(work.FullName);
            var answers = questions.Zip(lines.Skip(1), (question, line) => Read(question, line)).ToList();
            return (lines[0].GetProperty("load").GetDouble() / 1_000, answers);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<List<JsonElement>> StartAsync(string work)
    {
        var start = new ProcessStartInfo("node", ["peer.js", work, $"{GraphAnswer.Runs + 2}"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"peer.js ended with {process.ExitCode}; run npm install in {folder} first.");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static GraphAnswer Read(GraphQuestion question, JsonElement line) => GraphAnswer.Of(
        question.Name, [.. line.GetProperty("times").EnumerateArray().Select(time => time.GetDouble())], line.GetProperty("rows").GetString()!);
}
