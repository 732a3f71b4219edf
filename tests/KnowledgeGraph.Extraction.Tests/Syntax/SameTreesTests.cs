using System.Diagnostics;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class SameTreesTests
{
    /// <summary>The runtime's own switches take vector instructions away, so that one machine stands for many.</summary>
    [Fact]
    public void Trees_are_the_same_whatever_vectors_the_processor_has()
    {
        var text = Path.GetTempFileName();
        try
        {
            File.WriteAllText(text, Article());
            var usual = Show(text, "DOTNET_TieredCompilation", "1");
            Assert.True(usual.Count(c => c == '\n') > 100, usual);
            Assert.Equal(usual, Show(text, "DOTNET_EnableHWIntrinsic", "0"));
            Assert.Equal(usual, Show(text, "DOTNET_EnableAVX2", "0"));
            Assert.Equal(usual, Show(text, "DOTNET_MaxVectorTBitWidth", "512"));
        }
        finally
        {
            File.Delete(text);
        }
    }

    static string Article() => string.Join("\n\n", Enumerable.Range(0, 12).Select(i =>
        $"Prime Minister Ada Lund said on Monday that party number {i}, which had rejected the treaty, was wrong to accuse her of lying. "
        + "“We will not be lectured by those who voted against it twice,” she told reporters in Port Amber, "
        + "adding that talks with Berg & Co. and the unions would go on."));

    static string Show(string text, string name, string value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TreeCorpora).Assembly.Location, "--show-trees", text])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var trees = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return trees;
    }
}
