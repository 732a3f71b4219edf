using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Operators;

/// <summary>
/// One step of a plan. It is immutable and shared by all runs; what changes lives in the <see cref="Frame"/> and in the sequence that <see cref="Rows"/> gives.
/// Each item of that sequence is the frame's one row, with this operator's slots filled.
/// </summary>
internal abstract class Operator(params Operator[] inputs)
{
    public IReadOnlyList<Operator> Inputs { get; } = inputs;

    protected Operator Input => Inputs[0];

    /// <summary>Name and the most telling details, for EXPLAIN.</summary>
    public virtual string Description => GetType().Name;

    public IEnumerable<Value[]> Rows(Frame frame) => frame.Profile is null ? Run(frame) : frame.Profile.Count(this, Run(frame));

    protected abstract IEnumerable<Value[]> Run(Frame frame);
}
