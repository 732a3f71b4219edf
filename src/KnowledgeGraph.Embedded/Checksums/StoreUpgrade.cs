using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// Gives a graph that an earlier version made the page checksums: each page is written anew with room for one, in one transaction, so that a process killed at any moment leaves the old store or the
/// new one. Needs as much free disk as the graph takes.
/// </summary>
internal static class StoreUpgrade
{
    /// <exception cref="EmbeddedStoreException">The old store is damaged, in use, or there is no room; it is as it was.</exception>
    public static void Run(string file)
    {
        using var database = SqliteDatabase.Open(file, shared: false, ChecksumVfs.UpgradingName);
        database.SetBusyTimeout(TimeSpan.FromSeconds(30));
        // Rebuilding would seal damage with good checksums.
        if (database.QueryStrings("PRAGMA integrity_check(1)") is not ["ok"] and var found)
            throw StoreFile.Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged ({found.FirstOrDefault()}) and was not upgraded.");
        database.Reserve(PageChecksum.Size);
        database.Execute("PRAGMA cache_spill = OFF; VACUUM;");
        database.Execute($"PRAGMA user_version = {StoreFile.Format}; PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
