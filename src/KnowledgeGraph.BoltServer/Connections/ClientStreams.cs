namespace KnowledgeGraph.BoltServer.Connections;

/// <summary>The two directions of a connection; of a WebSocket they are one stream.</summary>
/// <param name="Id">For logs and <c>connection_id</c>: <c>bolt-12</c>.</param>
/// <param name="Address">The client's, for SHOW TRANSACTIONS.</param>
internal sealed record ClientStreams(Stream Input, Stream Output, string Id, string Address);
