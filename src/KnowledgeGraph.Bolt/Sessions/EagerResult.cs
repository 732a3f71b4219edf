namespace KnowledgeGraph.Bolt;

/// <summary>A result read to its end.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys) => (Result, Summary, Keys) = (result, summary, keys);

    public T Result { get; }

    public IResultSummary Summary { get; }

    public string[] Keys { get; }

    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys) => (result, summary, keys) = (Result, Summary, Keys);

    public void Deconstruct(out T result, out IResultSummary summary) => (result, summary) = (Result, Summary);
}
