namespace KnowledgeGraph.Bolt;

/// <summary>Says where a cluster can first be asked, for the address given to the driver.</summary>
public interface IServerAddressResolver
{
    ISet<ServerAddress> Resolve(ServerAddress address);
}
