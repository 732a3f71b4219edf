using KnowledgeGraph.Bolt;
using KnowledgeGraph.BoltServer.Transactions;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.BoltServer.Sessions;

/// <summary>What the SUCCESS at the end of a result says.</summary>
internal static class ResultMetadata
{
    public static Dictionary<string, object?> Of(OpenResult result, BoltVersion version, TransactionRequest request, TimeSpan taken)
    {
        var summary = result.Summary;
        var map = new Dictionary<string, object?>
        {
            ["type"] = TypeOf(result),
            ["t_last"] = (long)taken.TotalMilliseconds,
            ["db"] = request.Database,
        };
        if (summary.ContainsUpdates) map["stats"] = Counters(summary);
        if (summary.Plan is { } plan) map[PlanMap.IsProfile(plan) ? "profile" : "plan"] = PlanMap.Of(plan, result.Columns, result.Given);
        request.Notifications.AddTo(map, version, summary.Notices, Status(result));
        return map;
    }

    private static string TypeOf(OpenResult result)
    {
        var summary = result.Summary;
        if (summary.IndexesAdded + summary.IndexesRemoved + summary.ConstraintsAdded + summary.ConstraintsRemoved > 0) return "s";
        if (!result.Writes) return "r";
        return result.Columns.Count == 0 ? "w" : "rw";
    }

    private static Dictionary<string, object?> Status(OpenResult result)
    {
        var (status, description) = result switch
        {
            { Columns.Count: 0 } => ("00001", "note: successful completion - omitted result"),
            { Given: 0 } => ("02000", "note: no data"),
            _ => ("00000", "note: successful completion"),
        };
        return new Dictionary<string, object?> { ["gql_status"] = status, ["status_description"] = description };
    }

    private static Dictionary<string, object?> Counters(CypherSummary summary)
    {
        var counters = new Dictionary<string, object?> { ["contains-updates"] = true };
        Add("nodes-created", summary.NodesCreated);
        Add("nodes-deleted", summary.NodesDeleted);
        Add("relationships-created", summary.RelationshipsCreated);
        Add("relationships-deleted", summary.RelationshipsDeleted);
        Add("properties-set", summary.PropertiesSet);
        Add("labels-added", summary.LabelsAdded);
        Add("labels-removed", summary.LabelsRemoved);
        Add("indexes-added", summary.IndexesAdded);
        Add("indexes-removed", summary.IndexesRemoved);
        Add("constraints-added", summary.ConstraintsAdded);
        Add("constraints-removed", summary.ConstraintsRemoved);
        return counters;

        void Add(string name, long count)
        {
            if (count > 0) counters[name] = count;
        }
    }
}
