namespace KnowledgeGraph.Cli.Commands;

/// <summary>Standard input that can be read more than once: the first reading copies it to a temporary file, gone at the end.</summary>
internal sealed class SpooledInput(Stream input) : IDisposable
{
    private FileStream? _file;

    public Stream Read()
    {
        if (_file is null)
        {
            _file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            input.CopyTo(_file);
        }
        _file.Position = 0;
        return _file;
    }

    public void Dispose() => _file?.Dispose();
}
