using KnowledgeGraph.Cypher.Procedures;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What all plans of an engine share.</summary>
internal sealed record PlannerSettings(ProcedureRegistry Procedures, PlanRules Rules);
