namespace KnowledgeGraph.Bolt;

/// <summary>Whether connections are encrypted; an address with +s or +ssc says it by itself.</summary>
public enum EncryptionLevel
{
    None,
    Encrypted,
}
