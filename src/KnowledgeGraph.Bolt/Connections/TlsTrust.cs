namespace KnowledgeGraph.Bolt;

/// <summary>How a connection is encrypted.</summary>
internal enum TlsTrust
{
    /// <summary>It is not.</summary>
    Plain,

    /// <summary>The certificate's chain, name and dates are checked against the system's trusted roots.</summary>
    System,

    /// <summary>Any certificate: against eavesdroppers, not against impostors.</summary>
    Any,
}
