using KnowledgeGraph.Embedded.Checking;
using KnowledgeGraph.Embedded.Transactions;

namespace KnowledgeGraph.Embedded.Backups;

/// <summary>Copies a graph by SQLite's VACUUM INTO, which reads one snapshot, and checks the copy before it gets its name.</summary>
internal static class GraphBackup
{
    public static BackupReport Run(EmbeddedGraph graph, string file)
    {
        var target = Path.GetFullPath(file);
        if (Path.Exists(target)) throw new IOException($"{target} is there already; a backup overwrites nothing. Give another name.");
        // In a folder of its own, because a graph's file has a fixed name within its folder.
        var folder = target + ".new";
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        try
        {
            var made = Path.Combine(folder, EmbeddedOptions.FileName);
            graph.CopyInto(made);
            var report = Verify(folder, target);
            using (var handle = File.OpenHandle(made, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(handle);
            File.Move(made, target);
            return report;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BackupReport Verify(string folder, string target)
    {
        using var copy = EmbeddedGraph.Open(new EmbeddedOptions { Folder = folder });
        if (copy.Check() is [CheckFinding first, ..] findings)
            throw new EmbeddedStoreException(EmbeddedStoreFault.Corrupt, $"The copy has {findings.Count:N0} faults ({first.Where}: {first.What}) and was not kept. Look at the graph itself with kg validate.");
        using var reader = (GraphReader)copy.BeginRead();
        return new BackupReport(target, new FileInfo(Path.Combine(folder, EmbeddedOptions.FileName)).Length, reader.CountNodes(), reader.CountRelationships(), reader.State.Version);
    }
}
