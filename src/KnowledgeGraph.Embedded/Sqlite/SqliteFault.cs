using KnowledgeGraph.Embedded.Checksums;
using SQLitePCL;

namespace KnowledgeGraph.Embedded.Sqlite;

/// <summary>Turns SQLite's result codes into errors that a user can act on.</summary>
internal static class SqliteFault
{
    /// <summary>A page's checksum does not fit; see <see cref="ChecksumVfs"/>.</summary>
    private const int ErrorOfData = raw.SQLITE_IOERR | (32 << 8);

    public static EmbeddedStoreException From(int code, string message, string file) => (code & 0xFF) switch
    {
        raw.SQLITE_IOERR when code == ErrorOfData => StoreFile.Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged: {DamagedPage.Take()?.ToString() ?? "a page"} does not hold what was written."),
        raw.SQLITE_NOTADB => new(EmbeddedStoreFault.NotAGraph, $"{file} is not a graph store: it is no SQLite database. Give another folder."),
        raw.SQLITE_FULL => new(EmbeddedStoreFault.Full, $"There is no room left to write {file}; the transaction was rolled back. Free some space and run it again."),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(EmbeddedStoreFault.Busy, $"{file} is in use by another transaction ({message})."),
        raw.SQLITE_CORRUPT => StoreFile.Fault(EmbeddedStoreFault.Corrupt, $"{file} is damaged ({message})."),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new(EmbeddedStoreFault.Failed, $"{file} may not be written ({message}). Check the permissions of the file and its folder."),
        raw.SQLITE_CANTOPEN => new(EmbeddedStoreFault.Failed, $"{file} cannot be opened ({message}). Check that its folder exists and may be written."),
        raw.SQLITE_IOERR => new(EmbeddedStoreFault.Failed, $"Reading or writing {file} failed ({message}, code {code})."),
        _ => new(EmbeddedStoreFault.Failed, $"SQLite: {message} (code {code}, {file})."),
    };
}
