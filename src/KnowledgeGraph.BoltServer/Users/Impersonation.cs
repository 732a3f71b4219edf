namespace KnowledgeGraph.BoltServer.Users;

/// <summary>Running a statement as another user (<c>imp_user</c>) is not offered.</summary>
internal static class Impersonation
{
    /// <exception cref="BoltFailure">Another user is asked for.</exception>
    public static void Refuse(IReadOnlyDictionary<string, object?> extra)
    {
        if (extra.GetValueOrDefault("imp_user") is not null)
            throw new BoltFailure("Neo.ClientError.Statement.ArgumentError", "Impersonation is not supported. Log in as the user.");
    }
}
