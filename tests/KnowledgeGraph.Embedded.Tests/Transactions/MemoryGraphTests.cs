namespace KnowledgeGraph.Embedded.Tests.Transactions;

public sealed class MemoryGraphTests : GraphContract
{
    protected override EmbeddedGraph Graph { get; } = EmbeddedGraph.InMemory();

    public override void Dispose() => Graph.Dispose();
}
