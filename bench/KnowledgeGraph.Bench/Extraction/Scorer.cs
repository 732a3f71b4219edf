using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>A corpus's own scorer: the oracle, run as it is through python3.</summary>
internal sealed partial class Scorer(CorpusFolder corpora, string script)
{
    /// <returns>What the scorer prints.</returns>
    /// <exception cref="IOException">It failed; the message is what it says.</exception>
    public string Run(string corpus, string predictions, params string[] options)
    {
        var start = new ProcessStartInfo("python3", [corpora.File(script), corpora.Dev(corpus), predictions, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new IOException("python3 could not be started");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new IOException($"{script} failed on {corpus}: {errors.Result.Trim()}");
    }

    /// <summary>The numbers of the line that begins with the label: P, R and F1 where it is a measure's.</summary>
    public static IReadOnlyList<double> Numbers(string output, string label)
    {
        var line = output.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith(label, StringComparison.Ordinal))
            ?? throw new IOException($"the scorer prints no line \"{label}\":\n{output}");
        return [.. Number().Matches(line.TrimStart()[label.Length..]).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"(?<![\w>=.])\d*\.\d+|(?<![\w>=.])\d+(?![\w.])")]
    private static partial Regex Number();
}
