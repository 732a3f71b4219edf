namespace KnowledgeGraph.Hosting.Intake;

/// <summary>
/// How often each entry has failed, and when that is enough to set it aside: after <see cref="Most"/> times, while others go in. While
/// nothing else goes in, the store may be what fails. Not thread-safe.
/// </summary>
internal sealed class FailedAttempts
{
    private const int Most = 5;

    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);

    public int Of(string name) => _failures.GetValueOrDefault(name);

    /// <summary>Counts one more failure.</summary>
    /// <param name="othersWentIn">Whether the store took another entry in the same run.</param>
    /// <returns>Why the entry is to be set aside, or null where it is to be tried again.</returns>
    public string? Add(string name, Exception exception, bool othersWentIn)
    {
        var failures = _failures[name] = Of(name) + 1;
        if (failures < Most || !othersWentIn) return null;
        Forget(name);
        return $"it failed {failures} times while others went in: {exception.Message}";
    }

    public void Forget(string name) => _failures.Remove(name);
}
