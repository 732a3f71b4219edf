using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace KnowledgeGraph.Embedded.Checksums;

/// <summary>
/// SQLite's own file layer with two methods of our own: a page is given its checksum when it is written to the graph's file, and a page whose checksum does not fit is an error of the read
/// (SQLITE_IOERR_DATA) instead of other rows. Pages of the write-ahead log are verified by the log's own sums. After the idea of SQLite's cksumvfs extension, which the packaged SQLite lacks.
/// </summary>
/// <remarks>Memory mapping is left out (methods of version 2), because SQLite would parse mapped pages unseen. A file becomes checked when its header reserves the checksum's bytes.</remarks>
internal static unsafe class ChecksumVfs
{
    /// <summary>For graphs: each page is checked from the first read on.</summary>
    public const string Name = "kg-checked";

    /// <summary>For graphs that are being upgraded: checked as soon as the header reserves the checksum's bytes.</summary>
    public const string UpgradingName = "kg-upgrading";

    private const int ErrorOfData = raw.SQLITE_IOERR | (32 << 8);
    private const int ReservedBytesAt = 20;
    private const int SmallestPage = 512;
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(nint Original, FileKind Kind), nint> Tables = [];
    private static SqliteVfs* _original;
    private static SqliteVfs* _checking;
    private static int _stateAt;

    [ThreadStatic]
    private static bool _passesFirstPage;

    private enum FileKind
    {
        Graph = raw.SQLITE_OPEN_MAIN_DB,
        Log = raw.SQLITE_OPEN_WAL,
    }

    /// <summary>Registers it once; needed before a database is opened by its name.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (_original is not null) return;
            _original = NativeSqlite.FindVfs(null);
            _stateAt = (_original->FileSize + 7) & ~7;
            _checking = Register(Name);
            Register(UpgradingName);
        }
    }

    /// <summary>Lets this thread read a first page that is damaged: recovery wants to see what follows it.</summary>
    public static void PassFirstPage(bool passes) => _passesFirstPage = passes;

    private static SqliteVfs* Register(string name)
    {
        var vfs = (SqliteVfs*)NativeMemory.Alloc((nuint)sizeof(SqliteVfs));
        *vfs = *_original;
        vfs->FileSize = _stateAt + sizeof(FileState);
        vfs->Next = 0;
        vfs->Name = (byte*)Marshal.StringToCoTaskMemUTF8(name);
        vfs->Open = &Open;
        vfs->Delete = &Delete;
        return NativeSqlite.RegisterVfs(vfs, 0) == raw.SQLITE_OK ? vfs : throw new InvalidOperationException("SQLite did not take the file layer that verifies checksums.");
    }

    private static FileState* State(SqliteFile* file) => (FileState*)((byte*)file + _stateAt);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(SqliteVfs* vfs, byte* name, SqliteFile* file, int flags, int* outFlags)
    {
        var code = _original->Open(_original, name, file, flags, outFlags);
        if (code != raw.SQLITE_OK || file->Methods is null) return code;
        var kind = (FileKind)(flags & (raw.SQLITE_OPEN_MAIN_DB | raw.SQLITE_OPEN_WAL));
        // Temporary files have no name; nobody reads them after a process has ended.
        if (kind is not (FileKind.Graph or FileKind.Log) || name is null) return code;
        *State(file) = new FileState { Original = file->Methods, Name = name, IsChecked = vfs == _checking ? 1 : 0 };
        file->Methods = MethodsOf(file->Methods, kind);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(SqliteVfs* vfs, byte* name, int syncFolder)
    {
        if (Marshal.PtrToStringUTF8((nint)name) is { } path && path.EndsWith("-wal", StringComparison.Ordinal)) PendingLog.End(path);
        return _original->Delete(_original, name, syncFolder);
    }

    private static SqliteIoMethods* MethodsOf(SqliteIoMethods* original, FileKind kind)
    {
        lock (Gate)
        {
            if (Tables.TryGetValue(((nint)original, kind), out var known)) return (SqliteIoMethods*)known;
            var methods = (SqliteIoMethods*)NativeMemory.Alloc((nuint)sizeof(SqliteIoMethods));
            *methods = *original;
            methods->Version = 2;
            methods->Read = kind == FileKind.Graph ? &ReadGraph : &ReadLog;
            methods->Write = kind == FileKind.Graph ? &WriteGraph : &WriteLog;
            if (kind == FileKind.Log) methods->Truncate = &TruncateLog;
            Tables.Add(((nint)original, kind), (nint)methods);
            return methods;
        }
    }

    private static bool IsPage(int amount, long offset) => amount >= SmallestPage && BitOperations.IsPow2(amount) && offset % amount == 0;

    /// <summary>Once checked, a file stays so while it is open, whatever its header says later.</summary>
    private static void NoteHeader(FileState* state, ReadOnlySpan<byte> header)
    {
        if (header.StartsWith("SQLite format 3\0"u8) && header[ReservedBytesAt] == PageChecksum.Size) state->IsChecked = 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ReadGraph(SqliteFile* file, byte* buffer, int amount, long offset)
    {
        var state = State(file);
        var code = state->Original->Read(file, buffer, amount, offset);
        if (code != raw.SQLITE_OK) return code;
        if (offset == 0 && amount > ReservedBytesAt) NoteHeader(state, new(buffer, amount));
        if (state->IsChecked == 0 || !IsPage(amount, offset) || PageChecksum.Fits(new(buffer, amount), offset / amount)) return code;
        if (offset == 0 && _passesFirstPage) return code;
        DamagedPage.Note(offset / amount + 1, inLog: false);
        return ErrorOfData;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int WriteGraph(SqliteFile* file, byte* buffer, int amount, long offset)
    {
        var state = State(file);
        if (offset == 0 && amount > ReservedBytesAt) NoteHeader(state, new(buffer, amount));
        // SQLite uses none of the reserved bytes, so they may change in its own buffer.
        if (state->IsChecked != 0 && IsPage(amount, offset)) PageChecksum.Write(new(buffer, amount), offset / amount);
        return state->Original->Write(file, buffer, amount, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ReadLog(SqliteFile* file, byte* buffer, int amount, long offset)
    {
        var state = State(file);
        var code = state->Original->Read(file, buffer, amount, offset);
        var headerAt = offset - LogFrame.HeaderSize;
        if (code != raw.SQLITE_OK || amount < SmallestPage || !BitOperations.IsPow2(amount)) return code;
        var frame = Math.DivRem(headerAt - LogFrame.LogHeaderSize, amount + LogFrame.HeaderSize, out var rest);
        if (headerAt < LogFrame.LogHeaderSize || rest != 0) return code;
        var header = stackalloc byte[LogFrame.HeaderSize];
        var logHeader = stackalloc byte[LogFrame.LogHeaderSize];
        var before = stackalloc byte[8];
        code = state->Original->Read(file, header, LogFrame.HeaderSize, headerAt);
        if (code == raw.SQLITE_OK) code = state->Original->Read(file, logHeader, LogFrame.LogHeaderSize, 0);
        if (code == raw.SQLITE_OK)
            code = state->Original->Read(file, before, 8, frame == 0 ? LogFrame.LogHeaderSize - 8 : headerAt - amount - LogFrame.HeaderSize + LogFrame.SumAt);
        if (code != raw.SQLITE_OK) return code;
        if (LogFrame.Fits(new(before, 8), new(header, LogFrame.HeaderSize), new(buffer, amount), LogFrame.IsBigEndian(new(logHeader, LogFrame.LogHeaderSize)))) return code;
        DamagedPage.Note(frame + 1, inLog: true);
        return ErrorOfData;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int WriteLog(SqliteFile* file, byte* buffer, int amount, long offset)
    {
        var state = State(file);
        var code = state->Original->Write(file, buffer, amount, offset);
        if (code == raw.SQLITE_OK && offset == 0 && Marshal.PtrToStringUTF8((nint)state->Name) is { } path) PendingLog.Begin(path);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int TruncateLog(SqliteFile* file, long size)
    {
        var state = State(file);
        if (size == 0 && Marshal.PtrToStringUTF8((nint)state->Name) is { } path) PendingLog.End(path);
        return state->Original->Truncate(file, size);
    }

    /// <summary>What this layer knows of an open file, behind what SQLite's own layer keeps of it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileState
    {
        public SqliteIoMethods* Original;
        public byte* Name;
        public int IsChecked;
    }
}
