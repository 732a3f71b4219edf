namespace KnowledgeGraph.Storage.Derivation;

internal readonly record struct SideKey(string Holder, string Target, bool IsTopic);
