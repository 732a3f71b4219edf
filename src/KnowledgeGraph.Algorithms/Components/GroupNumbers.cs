namespace KnowledgeGraph.Algorithms.Components;

/// <summary>Numbers groups of vertices in an order that does not depend on how they were found.</summary>
internal static class GroupNumbers
{
    /// <summary>Renumbers in place: 0 is the largest group, of equal sizes the one whose first vertex comes first.</summary>
    /// <param name="group">Each vertex's group, from 0 on.</param>
    /// <param name="count">How many there are; each has a vertex.</param>
    /// <returns>Their sizes, by the new numbers.</returns>
    public static int[] LargestFirst(int[] group, int count)
    {
        var (size, first) = (new int[count], new int[count]);
        for (var v = group.Length - 1; v >= 0; v--)
        {
            size[group[v]]++;
            first[group[v]] = v;
        }

        var order = Enumerable.Range(0, count).ToArray();
        Array.Sort(order, (a, b) => size[a] != size[b] ? size[b].CompareTo(size[a]) : first[a].CompareTo(first[b]));
        var number = new int[count];
        for (var i = 0; i < count; i++)
            number[order[i]] = i;
        for (var v = 0; v < group.Length; v++)
            group[v] = number[group[v]];
        return Array.ConvertAll(order, g => size[g]);
    }
}
