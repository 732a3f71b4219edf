using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded;

/// <summary>Makes sure that a graph's file is there, whole, and of this program's format, before it is opened for good.</summary>
internal static class GraphFiles
{
    /// <exception cref="EmbeddedStoreException">The file is no graph that this program can open.</exception>
    public static void Prepare(string file)
    {
        if (!File.Exists(file)) Create(file);
        if (StoreFile.Check(file)) return;
        StoreUpgrade.Run(file);
        StoreFile.Check(file);
    }

    /// <summary>Made under another name and then moved, so that under its own name a graph's file is always whole: an empty one is a sign of damage.</summary>
    private static void Create(string file)
    {
        if (File.Exists(PendingLog.Of(file)) || new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new EmbeddedStoreException(
                EmbeddedStoreFault.Corrupt,
                $"{file} is missing, and beside it lies what was last committed to it ({Path.GetFileName(file)}-wal). Put the file back; to begin anew, give another folder.");
        }
        var made = $"{file}.{Guid.NewGuid():N}.new";
        try
        {
            using (var database = SqliteDatabase.Open(made, shared: false)) GraphFormat.Prepare(database);
            File.Move(made, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was quicker: its file is as good.
        }
        finally
        {
            File.Delete(made);
        }
    }
}
