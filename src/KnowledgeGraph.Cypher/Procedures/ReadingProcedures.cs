namespace KnowledgeGraph.Cypher.Procedures;

/// <summary>Procedures of Neo4j, APOC and Graph Data Science that only read the graph, by name. One that is not here is taken to do more.</summary>
internal static class ReadingProcedures
{
    private static readonly HashSet<string> Names = new(
        """
        db.labels db.relationshipTypes db.propertyKeys db.ping db.info db.awaitIndex db.awaitIndexes
        db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties
        db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.index.fulltext.listAvailableAnalyzers
        db.index.vector.queryNodes db.index.vector.queryRelationships
        dbms.components dbms.info dbms.clientConfig dbms.showCurrentUser dbms.listCapabilities tx.getMetaData
        apoc.meta.schema apoc.meta.stats apoc.meta.data apoc.meta.graph apoc.meta.graphSample apoc.meta.subGraph apoc.meta.nodeTypeProperties apoc.meta.relTypeProperties
        apoc.path.expand apoc.path.expandConfig apoc.path.subgraphNodes apoc.path.subgraphAll apoc.path.spanningTree
        apoc.neighbors.athop apoc.neighbors.athop.count apoc.neighbors.byhop apoc.neighbors.byhop.count apoc.neighbors.tohop apoc.neighbors.tohop.count
        apoc.algo.dijkstra apoc.algo.aStar apoc.algo.aStarConfig apoc.algo.allSimplePaths
        gds.list gds.graph.list gds.graph.exists gds.model.list gds.model.exists
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The algorithms of Graph Data Science give rows in their modes <c>stream</c> and <c>stats</c>, and an estimate of each mode.</summary>
    public static bool Contains(string procedure) => Names.Contains(procedure)
        || (procedure.StartsWith("gds.", StringComparison.OrdinalIgnoreCase)
            && (procedure.EndsWith(".stream", StringComparison.OrdinalIgnoreCase) || procedure.EndsWith(".stats", StringComparison.OrdinalIgnoreCase)
                || procedure.EndsWith(".stream.estimate", StringComparison.OrdinalIgnoreCase) || procedure.EndsWith(".stats.estimate", StringComparison.OrdinalIgnoreCase)));
}
