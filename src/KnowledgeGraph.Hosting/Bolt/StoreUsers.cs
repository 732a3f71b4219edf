using KnowledgeGraph.BoltServer.Users;

namespace KnowledgeGraph.Hosting.Bolt;

/// <summary>Where a store keeps the users of its Bolt port: a file beside the graph.</summary>
public static class StoreUsers
{
    public static string FileOf(string folder) => Path.Combine(folder, UserFile.Name);
}
