namespace KnowledgeGraph.Storage.Schema;

/// <summary>One step of the stored graph's schema: a file <c>V001__What_it_does.cypher</c> with statements that end with a semicolon.</summary>
/// <param name="Version">The number after V, without leading zeros: <c>1</c>.</param>
/// <param name="Description">The rest of the name with blanks: <c>What it does</c>.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Checksum">CRC-32 of the statements; comments and the space around statements do not count.</param>
public sealed record Migration(int Version, string Description, string Source, string Checksum, IReadOnlyList<string> Statements);
