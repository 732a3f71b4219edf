using KnowledgeGraph.Embedded.Checksums;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The tables of a graph file, and the marks by which we know one of ours.</summary>
internal static class GraphFormat
{
    private const string Tables = """
        CREATE TABLE state(
            id INTEGER PRIMARY KEY CHECK (id = 0), version INTEGER NOT NULL, labels INTEGER NOT NULL, types INTEGER NOT NULL, keys INTEGER NOT NULL,
            next_node INTEGER NOT NULL, next_relationship INTEGER NOT NULL, catalog INTEGER NOT NULL);
        INSERT INTO state VALUES (0, 0, 0, 0, 0, 0, 0, 0);
        CREATE TABLE token(kind INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
        CREATE TABLE node(id INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE relationship(id INTEGER PRIMARY KEY, type INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, properties BLOB);
        CREATE TABLE outgoing(node INTEGER, type INTEGER, other INTEGER, relationship INTEGER, PRIMARY KEY (node, type, other, relationship)) WITHOUT ROWID;
        CREATE TABLE incoming(node INTEGER, type INTEGER, other INTEGER, relationship INTEGER, PRIMARY KEY (node, type, other, relationship)) WITHOUT ROWID;
        CREATE TABLE label_node(label INTEGER, node INTEGER, PRIMARY KEY (label, node)) WITHOUT ROWID;
        CREATE TABLE index_entry(idx INTEGER, key BLOB, entity INTEGER, PRIMARY KEY (idx, key, entity)) WITHOUT ROWID;
        CREATE TABLE entity_count(kind INTEGER, token INTEGER, count INTEGER NOT NULL, PRIMARY KEY (kind, token)) WITHOUT ROWID;
        CREATE TABLE catalog(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, definition TEXT NOT NULL);
        """;

    /// <summary>Makes the tables where the file is new.</summary>
    /// <exception cref="EmbeddedStoreException">The file is someone else's, or from a later version of this program.</exception>
    public static void Prepare(SqliteDatabase database)
    {
        if (IsOurs(database)) return;
        if (!database.IsInMemory) database.Reserve(PageChecksum.Size);

        // Two processes may make the same file: whoever gets the lock second finds the tables there.
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            if (!IsOurs(database)) database.Execute($"{Tables} PRAGMA application_id = {StoreFile.ApplicationId}; PRAGMA user_version = {StoreFile.Format};");
            database.Execute("COMMIT");
        }
        catch
        {
            database.TryExecute("ROLLBACK");
            throw;
        }
    }

    private static bool IsOurs(SqliteDatabase database)
    {
        var application = database.QueryInteger("PRAGMA application_id");
        var version = database.QueryInteger("PRAGMA user_version");
        if (application == StoreFile.ApplicationId)
        {
            // An upgrade that was cut off before its last step.
            if (version == StoreFile.FormatWithoutChecksums) database.Execute($"PRAGMA user_version = {StoreFile.Format}");
            return true;
        }

        if (application == 0 && version == 0 && database.QueryInteger("SELECT count(*) FROM sqlite_schema") == 0) return false;
        throw new EmbeddedStoreException(EmbeddedStoreFault.NotAGraph, $"{database.File} is a SQLite database, but not a graph store. Give another folder.");
    }
}
