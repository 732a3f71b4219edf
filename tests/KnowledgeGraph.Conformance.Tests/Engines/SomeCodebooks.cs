using KnowledgeGraph.Ingestion.Topics;
using KnowledgeGraph.Resolution.Topics;

namespace KnowledgeGraph.Conformance.Tests.Engines;

/// <summary>Codebooks that know some of the topics of generated records.</summary>
internal static class SomeCodebooks
{
    public static Codebook Sea { get; } = CodebookFile.Parse("""
        topics:
          - {id: sea, name: Sea}
          - {id: fish, name: Fisheries, patterns: [fish*, quota], broader: sea, note: What may be caught.}
          - {id: harbour, name: Harbours, patterns: [harbour * plan], broader: sea}
          - {id: votes, name: Votes, patterns: [election]}
        """);

    public static Codebook Votes { get; } = CodebookFile.Parse("""
        topics:
          - {id: votes, name: Elections, patterns: [new election, harbour]}
        """);
}
