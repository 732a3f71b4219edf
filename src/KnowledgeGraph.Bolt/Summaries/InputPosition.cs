namespace KnowledgeGraph.Bolt;

internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    public static InputPosition? Read(object? sent) => sent is Dictionary<string, object?> map
        ? new InputPosition(Of(map, "offset"), Of(map, "line"), Of(map, "column"))
        : null;

    private static int Of(Dictionary<string, object?> map, string key) => map.GetValueOrDefault(key) is long number ? (int)number : 0;
}
