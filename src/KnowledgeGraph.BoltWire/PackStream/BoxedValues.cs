namespace KnowledgeGraph.Bolt;

/// <summary>Boxes of frequent values, made once.</summary>
internal static class BoxedValues
{
    private const int Min = -128, Max = 1023;
    private static readonly object[] Integers = [.. Enumerable.Range(Min, Max - Min + 1).Select(i => (object)(long)i)];

    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(long value) => value is >= Min and <= Max ? Integers[value - Min] : value;
}
