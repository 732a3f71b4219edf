using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.BoltServer.Users;

/// <summary>
/// The users of the Bolt port in a JSON file that only its owner may read. Written whole and put in place at once, so that a reader never
/// sees half of it.
/// </summary>
public sealed class UserFile(string path)
{
    /// <summary>Its name in a store's folder.</summary>
    public const string Name = "users.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string Path => path;

    /// <summary>By name; empty where there is no file.</summary>
    /// <exception cref="UserFileException">The file is not one that <c>kg users</c> wrote.</exception>
    public IReadOnlyList<StoredUser> Read()
    {
        if (!File.Exists(path)) return [];
        try
        {
            var users = JsonSerializer.Deserialize<List<StoredUser>>(File.ReadAllBytes(path), Format);
            if (users is null || users.Exists(user => string.IsNullOrEmpty(user?.Name) || user.Password is not { Hash.Length: > 0, Salt.Length: > 0, Rounds: > 0 }))
                throw new JsonException("A user has no name or no password.");
            return users;
        }
        catch (JsonException e)
        {
            throw new UserFileException($"{path} is no file of users: {e.Message} Remove it, and add the users again with kg users add.", e);
        }
    }

    /// <summary>Adds the user, or gives one that is there the new password and rights.</summary>
    public void Put(StoredUser user) => Write(Read().Where(other => other.Name != user.Name).Append(user));

    /// <returns>False where there is no such user.</returns>
    public bool Remove(string name)
    {
        var users = Read();
        if (users.All(user => user.Name != name)) return false;
        Write(users.Where(user => user.Name != name));
        return true;
    }

    private void Write(IEnumerable<StoredUser> users)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var written = path + ".new";
        var mode = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(written);
        using (var file = new FileStream(written, mode))
        {
            JsonSerializer.Serialize(file, users.OrderBy(user => user.Name, StringComparer.Ordinal), Format);
            file.Flush(flushToDisk: true);
        }
        File.Move(written, path, overwrite: true);
    }
}

/// <param name="MayWrite">The user may change the graph where others may only read.</param>
public sealed record StoredUser(
    [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("write")] bool MayWrite, [property: JsonPropertyName("password")] PasswordHash Password);
