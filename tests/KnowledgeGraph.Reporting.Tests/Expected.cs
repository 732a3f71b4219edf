using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Reporting.Tests;

/// <summary>Pages kept in the folder Expected, to be read by people when they change. KG_UPDATE_EXPECTED=1 rewrites them.</summary>
internal static class Expected
{
    public static void Holds(string fileName, string text)
    {
        var path = RepositoryFiles.Path("tests", "KnowledgeGraph.Reporting.Tests", "Expected", fileName);
        if (Environment.GetEnvironmentVariable("KG_UPDATE_EXPECTED") == "1")
            File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path), text);
    }
}
