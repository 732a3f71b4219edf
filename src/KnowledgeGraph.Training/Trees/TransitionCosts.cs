using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Training.Trees;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a transition puts out of reach.
/// </summary>
internal static class TransitionCosts
{
    /// <param name="gold">By word: its head; the number of words for the root.</param>
    /// <param name="costs">By transition; those not possible are left as they are computed.</param>
    public static void Compute(ParserState state, ReadOnlySpan<int> gold, Span<int> costs)
    {
        costs.Clear();
        int top = state.Stack(0), second = state.Stack(1), next = state.Next;
        if (next < state.Length)
            for (var below = 0; below < state.Depth; below++)
            {
                var word = state.Stack(below);
                if (gold[word] == next || below > 0 && gold[next] == word)
                    costs[(int)Transition.Shift]++;
            }

        if (top < 0)
            return;
        var dependents = 0;
        for (var word = next; word < state.Length; word++)
            if (gold[word] == top)
                dependents++;
        costs[(int)Transition.Right] = dependents + (gold[top] >= next ? 1 : 0);
        costs[(int)Transition.Left] = dependents + (gold[top] == second || gold[top] > next ? 1 : 0);
    }
}
