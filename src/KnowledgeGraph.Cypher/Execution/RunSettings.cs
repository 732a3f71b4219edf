using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Schema;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What a run is given from outside.</summary>
internal sealed record RunSettings(IGraphReader Graph, CypherEngineOptions Options, QueryLimits Limits, QueryBudget Budget, IServerTables? Server);
