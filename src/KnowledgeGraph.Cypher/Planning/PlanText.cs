using System.Text;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Writes a plan as an indented tree, the last step first.</summary>
internal static class PlanText
{
    public static string Of(Operator root, Profile? profile)
    {
        var text = new StringBuilder();
        var open = new Stack<(Operator Step, int Depth)>();
        open.Push((root, 0));
        while (open.TryPop(out var next))
        {
            text.Append(' ', next.Depth * 2).Append(next.Step.Description);
            if (profile is not null) text.Append(" (").Append(profile.Describe(next.Step)).Append(')');
            text.Append('\n');
            // The input goes on below at the same depth; what is run inside is set in.
            for (var i = 0; i < next.Step.Inputs.Count; i++) open.Push((next.Step.Inputs[i], next.Depth + (i == 0 ? 0 : 1)));
        }

        return text.ToString();
    }
}
