using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>Asks the query's budget before a large value is made: past the limit it is never made at all.</summary>
internal static class ValueSize
{
    /// <summary>One value in a list: the struct, without what it refers to.</summary>
    private const int Element = 24;

    /// <summary>A small string or list that an element refers to: header, length and a few characters.</summary>
    private const int SmallObject = 40;

    public static void ReserveText(long characters) => QueryBudget.Reserve(characters * sizeof(char));

    public static void ReserveList(long elements) => QueryBudget.Reserve(elements * Element);

    /// <summary>A list whose elements are each a new object, such as the parts of a text.</summary>
    public static void ReserveParts(long elements) => QueryBudget.Reserve(elements * (Element + SmallObject));
}
