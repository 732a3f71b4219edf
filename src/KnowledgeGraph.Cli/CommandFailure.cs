namespace KnowledgeGraph.Cli;

/// <summary>An error that the user can act on: printed as one message without a stack trace, ending the process with <see cref="Code"/>.</summary>
internal sealed class CommandFailure(int code, string message, string? hint = null) : Exception(message)
{
    public int Code { get; } = code;

    /// <summary>What to do about it, or null.</summary>
    public string? Hint { get; } = hint;
}
