namespace KnowledgeGraph.Bolt;

/// <summary>A path's relationship as the wire has it: without its ends, which follow from the path.</summary>
internal sealed record UnboundRelationship(long Id, string ElementId, string Type, Dictionary<string, object?> Properties);
