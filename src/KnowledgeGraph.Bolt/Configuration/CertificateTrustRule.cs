namespace KnowledgeGraph.Bolt;

/// <summary>Which certificates of servers are trusted.</summary>
public enum CertificateTrustRule
{
    TrustAny,
    TrustSystem,
    TrustList,
}
