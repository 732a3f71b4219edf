using System.Runtime.InteropServices;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>The few functions of the SQLite that SQLitePCLRaw brings, for which that library has no method.</summary>
internal static unsafe partial class NativeSqlite
{
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial SqliteVfs* FindVfs(byte* name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial int RegisterVfs(SqliteVfs* vfs, int makeDefault);

    /// <param name="operation">One of SQLITE_FCNTL_….</param>
    [LibraryImport(Library, EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial int FileControl(nint database, string name, int operation, ref int argument);
}
