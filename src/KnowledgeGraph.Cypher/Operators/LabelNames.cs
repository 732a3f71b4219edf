using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Expressions;
using KnowledgeGraph.Cypher.Graph;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>The labels that a clause writes: those that it names, and those that it computes.</summary>
internal sealed record LabelNames(int[] Names, IReadOnlyList<DynamicNames> Dynamic)
{
    public int Count => Names.Length + Dynamic.Count;

    /// <summary>Their tokens, made where the graph does not know them.</summary>
    public IEnumerable<int> ToWrite(Frame frame) =>
        Names.Select(frame.TokenToWrite).Concat(Computed(frame).Select(name => frame.Writer.GetOrAddToken(TokenKind.Label, name)));

    /// <summary>The tokens of those that the graph knows.</summary>
    public IEnumerable<int> Known(Frame frame) =>
        Names.Select(frame.Token).Concat(Computed(frame).Select(name => frame.Graph.FindToken(TokenKind.Label, name))).Where(token => token >= 0);

    private IEnumerable<string> Computed(Frame frame) => Dynamic.SelectMany(names => names.Evaluate(frame));
}
