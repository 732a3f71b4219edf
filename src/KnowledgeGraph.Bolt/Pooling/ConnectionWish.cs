namespace KnowledgeGraph.Bolt;

/// <summary>What a session wants a connection for. Bookmarks let a router answer from a state that has the database.</summary>
internal sealed record ConnectionWish(AccessMode Mode, string? Database, string? ImpersonatedUser, Bookmarks Bookmarks);
