namespace KnowledgeGraph.Bolt;

/// <summary>How an <see cref="IExecutableQuery{TIn,TOut}"/> runs.</summary>
/// <param name="routing">To which members of a cluster it goes.</param>
/// <param name="database">Null: the user's home database.</param>
/// <param name="impersonatedUser">Null: the user who logged on.</param>
public class QueryConfig(RoutingControl routing = RoutingControl.Writers, string? database = null, string? impersonatedUser = null)
{
    public RoutingControl Routing => routing;

    public string? Database => database;

    public string? ImpersonatedUser => impersonatedUser;
}
