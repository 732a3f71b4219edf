namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Data that measures but is not part of the repo: the folder "shared" next to it. Tests skip where it is absent.</summary>
internal static class SharedData
{
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "shared", path), Path.Combine(folder.FullName, "..", "shared", path) })
                if (Path.Exists(candidate))
                    return candidate;
        Assert.Skip($"../shared/{path} is not here");
        return "";
    }
}
