namespace KnowledgeGraph.BoltServer.Users;

/// <summary>Who is logged in. An empty name: nobody in particular.</summary>
/// <param name="MayWrite">Also where the server lets not everybody write.</param>
internal sealed record BoltUser(string Name, bool MayWrite)
{
    public static BoltUser Anonymous { get; } = new("", MayWrite: false);
}
