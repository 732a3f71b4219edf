using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Finds a RETURN that asks for nothing but how many rows there are.</summary>
internal static class RowCountItem
{
    /// <param name="never">Variables that are null in no row, so that counting them counts rows.</param>
    /// <returns>The one column; null where the projection is another.</returns>
    public static ReturnItem? Of(Projection projection, IEnumerable<string> never)
    {
        if (projection is not { IncludeAll: false, Items: [var item], OrderBy: [], Skip: null, Limit: null }) return null;
        if (item.Expression is CountStar) return item;
        return item.Expression is FunctionCall { Distinct: false, Arguments: [Variable variable] } call
            && call.Name.Equals("count", StringComparison.OrdinalIgnoreCase) && never.Contains(variable.Name) ? item : null;
    }
}
