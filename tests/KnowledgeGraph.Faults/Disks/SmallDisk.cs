using System.Diagnostics;

namespace KnowledgeGraph.Faults.Disks;

/// <summary>A disk of its own in a file, which can be filled and paused. Needs Linux and the right to mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _image;

    private SmallDisk(string image, string folder)
    {
        _image = image;
        Folder = folder;
    }

    /// <summary>Why there is none on this machine, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    public string Folder { get; }

    public long FreeBytes => new DriveInfo(Folder).AvailableFreeSpace;

    /// <param name="folder">Where it is seen; made here.</param>
    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        var disk = new SmallDisk(folder + ".img", folder);
        await using (var image = File.Create(disk._image)) image.SetLength((long)megabytes << 20);
        // Without the blocks that ext4 keeps for root, who may run the tests.
        await RunAsync("mkfs.ext4", "-q", "-F", "-m", "0", disk._image);
        await RunAsync("mount", "-o", "loop", disk._image, folder);
        return disk;
    }

    /// <summary>Takes all but so many bytes.</summary>
    public void Fill(long leave)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = FreeBytes - leave };
        using var filler = new FileStream(Filler, options);
    }

    public void MakeRoom() => File.Delete(Filler);

    /// <summary>From now on whoever writes waits.</summary>
    public Task PauseAsync() => RunAsync("fsfreeze", "--freeze", Folder);

    public Task GoOnAsync() => RunAsync("fsfreeze", "--unfreeze", Folder);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", Folder);
        File.Delete(_image);
    }

    private string Filler => Path.Combine(Folder, "filler");

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux()) return "disks are mounted on Linux only";
        var folder = Directory.CreateTempSubdirectory("kg-disk-");
        try
        {
            TryAsync(Path.Combine(folder.FullName, "disk")).GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"no disk can be mounted here: {exception.Message}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task TryAsync(string folder)
    {
        await using var disk = await MountAsync(folder, megabytes: 2);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Trim()}");
    }
}
