using System.Text;

namespace KnowledgeGraph.Fuzz.Tests.Running;

/// <summary>Something that reads what strangers send.</summary>
internal abstract class FuzzDoor : IAsyncDisposable
{
    /// <summary>Inputs that are right, to begin with.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Words of the door's language, put in at random.</summary>
    public virtual IReadOnlyList<byte[]> Words => [];

    /// <summary>
    /// Gives one input to the product. Refusals that are documented are caught here; everything else that is thrown is a finding.
    /// </summary>
    public abstract Task TryAsync(byte[] input, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static IReadOnlyList<byte[]> Split(string words) => [.. words.Split(' ').Select(Bytes)];
}
