namespace KnowledgeGraph.BoltServer.Users;

/// <summary>
/// The users of the file and the one of the settings. The file is read again when it has changed, so that <c>kg users</c> works on a
/// running service. Thread-safe.
/// </summary>
internal sealed class UserList
{
    private readonly UserFile? _file;
    private readonly StoredUser[] _ofSettings;
    private readonly Lock _reading = new();
    private (DateTime WrittenAt, IReadOnlyList<StoredUser> Users)? _read;

    /// <exception cref="InvalidOperationException">The setting is not <c>name/password</c>, or the file cannot be read.</exception>
    public UserList(BoltOptions options)
    {
        _file = options.UsersFile is null ? null : new UserFile(options.UsersFile);
        if (options.Auth is not { Length: > 0 } auth)
        {
            _ofSettings = [];
            return;
        }

        if (auth.Split('/', 2) is not [{ Length: > 0 } name, { Length: > 0 } password])
            throw new InvalidOperationException("KG_BOLT_AUTH is name/password.");
        _ofSettings = [new StoredUser(name, MayWrite: false, PasswordHash.Of(password))];
    }

    public IReadOnlyList<StoredUser> Read()
    {
        if (_file is null) return _ofSettings;
        lock (_reading)
        {
            var writtenAt = File.GetLastWriteTimeUtc(_file.Path);
            if (_read is { } read && read.WrittenAt == writtenAt) return read.Users;
            try
            {
                IReadOnlyList<StoredUser> users = [.. _file.Read(), .. _ofSettings];
                _read = (writtenAt, users);
                return users;
            }
            catch (UserFileException e)
            {
                throw new InvalidOperationException(e.Message, e);
            }
        }
    }
}
