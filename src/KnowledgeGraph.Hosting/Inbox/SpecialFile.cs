namespace KnowledgeGraph.Hosting.Inbox;

/// <summary>Pipes, sockets and devices, which a folder may hold beside files.</summary>
internal static class SpecialFile
{
    /// <summary>
    /// Reading a pipe waits for somebody to write, for ever; reading a device may give bytes without end. Both say that they are empty. A pipe that is opened for writing too does not wait, and cannot
    /// be sought in; a device gives a byte although it is empty.
    /// </summary>
    public static bool Is(FileInfo file)
    {
        if (OperatingSystem.IsWindows() || file.Length > 0) return false;
        try
        {
            using var opened = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return !opened.CanSeek || (opened.Length == 0 && opened.ReadByte() >= 0 && opened.Length == 0);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            // A socket cannot be opened, nor a device that is not there. A file on which the disk fails fails again when it is read, and is told of then.
            return true;
        }
    }
}
