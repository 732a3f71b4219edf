using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// <c>SHORTEST k</c> and its like over a path of any shape: all its paths are found, and between each pair of ends the shortest are kept.
/// </summary>
/// <param name="inner">The nested plan that finds the paths.</param>
/// <param name="ends">The slots of the first and last node.</param>
/// <param name="links">The slots whose relationships make the length of the path.</param>
/// <param name="introduced">The slots that the path fills.</param>
internal sealed class SelectPaths(Operator input, Operator inner, (int First, int Last) ends, int[] links, int[] introduced, PathCount count) : Operator(input, inner)
{
    protected override IEnumerable<Value[]> Run(Frame frame)
    {
        foreach (var row in Input.Rows(frame))
        {
            var wanted = count.Read(frame);
            var buffer = new RowBuffer(introduced);
            var found = new List<(int Length, int Index, (Value, Value) Ends)>();
            foreach (var path in Inputs[1].Rows(frame))
            {
                frame.Budget.Step();
                found.Add((links.Sum(slot => path[slot].Kind == ValueKind.List ? path[slot].AsList().Count : 1), found.Count, (path[ends.First], path[ends.Last])));
                buffer.Add(path);
                frame.CheckHeld(buffer.Count);
            }

            var quotas = new Dictionary<(Value, Value), PathQuota>();
            foreach (var (length, index, pair) in found.OrderBy(path => path.Length))
            {
                if (!quotas.TryGetValue(pair, out var quota)) quotas.Add(pair, quota = new PathQuota(wanted, count.Groups));
                if (!quota.TryTake(length)) continue;
                buffer.Restore(index, row);
                yield return row;
            }
        }
    }
}
