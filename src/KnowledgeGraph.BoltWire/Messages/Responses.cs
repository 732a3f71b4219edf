namespace KnowledgeGraph.Bolt;

/// <summary>What a server says.</summary>
internal static class Responses
{
    public static BoltMessage Ignored => new(MessageTag.Ignored);

    public static BoltMessage Success(Dictionary<string, object?>? metadata = null) => new(MessageTag.Success, metadata ?? []);

    public static BoltMessage Record(params object?[] values) => new(MessageTag.Record, new List<object?>(values));

    /// <summary>In the form before 5.7 or since.</summary>
    public static BoltMessage Failure(BoltVersion version, string code, string message, string gqlStatus = "50N42")
    {
        var map = version < BoltVersion.V5_7
            ? new Dictionary<string, object?> { ["code"] = code, ["message"] = message }
            : new Dictionary<string, object?> { ["neo4j_code"] = code, ["message"] = message, ["gql_status"] = gqlStatus, ["description"] = message };
        return new BoltMessage(MessageTag.Failure, map);
    }
}
