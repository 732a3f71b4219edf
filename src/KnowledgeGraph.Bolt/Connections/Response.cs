namespace KnowledgeGraph.Bolt;

/// <summary>Awaits the answer to one request. The connection fills it while it reads.</summary>
internal class Response
{
    /// <summary>The last message of the answer has come (or never will: then <see cref="Error"/> says why).</summary>
    public bool IsComplete { get; private set; }

    public Neo4jException? Error { get; private set; }

    public Dictionary<string, object?> Metadata { get; private set; } = [];

    /// <summary>A record; the reader stands before its list of values.</summary>
    public virtual void OnRecord(ref PackStreamReader reader) => throw new ProtocolException("A record came where none belongs.");

    public void Succeed(Dictionary<string, object?> metadata)
    {
        Metadata = metadata;
        IsComplete = true;
        OnComplete();
    }

    public void Fail(Neo4jException error)
    {
        Error = error;
        IsComplete = true;
        OnComplete();
    }

    public void ThrowIfFailed()
    {
        if (Error is null) return;
        // The same failure answers everything that the server ignored after it.
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Error);
    }

    protected virtual void OnComplete()
    {
    }
}
