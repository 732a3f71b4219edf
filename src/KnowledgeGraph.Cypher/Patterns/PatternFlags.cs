namespace KnowledgeGraph.Cypher.Patterns;

/// <summary>Java's inline flags.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,

    /// <summary><c>i</c>: letters of ASCII in either case; with <c>u</c> all letters.</summary>
    IgnoreCase = 1,
    UnixLines = 2,
    MultiLine = 4,
    DotAll = 8,
    UnicodeCase = 16,
    Comments = 32,

    /// <summary><c>U</c>: <c>\d</c>, <c>\w</c>, <c>\s</c> and the POSIX classes by Unicode.</summary>
    UnicodeClasses = 64,
}
