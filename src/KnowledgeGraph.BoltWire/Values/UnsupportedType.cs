namespace KnowledgeGraph.Bolt;

/// <summary>Stands for a value that the negotiated Bolt version cannot carry (Bolt 6.0); it can be read, never sent.</summary>
/// <param name="Name">The value's Cypher type.</param>
/// <param name="MinimumProtocol">The Bolt version that can carry it.</param>
/// <param name="Message">What the server says about it, if anything.</param>
public sealed record UnsupportedType(string Name, string MinimumProtocol, string? Message);
