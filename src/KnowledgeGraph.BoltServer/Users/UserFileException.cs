namespace KnowledgeGraph.BoltServer.Users;

/// <summary>A file of users that <c>kg users</c> did not write, or that was damaged since. The message says what to do.</summary>
public sealed class UserFileException(string message, Exception? inner = null) : IOException(message, inner);
