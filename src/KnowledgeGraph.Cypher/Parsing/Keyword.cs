namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Words with a meaning somewhere in the grammar. None is reserved everywhere: labels, keys and functions may have any of these names.</summary>
internal enum Keyword : byte
{
    None,
    All, AllShortestPaths, And, Any, As, Asc, Ascending, Assert,
    Both, By,
    Call, Case, Collect, Concurrent, Constraint, Constraints, Contains, Count, Create, Cypher,
    Databases, Delete, Desc, Descending, Detach, Distinct, Drop,
    Each, Else, End, Ends, Error, Executable, Exists, Explain,
    False, Finish, For, Foreach, From, FullText, Functions,
    Group, Groups,
    If, In, Index, Indexes, Inf, Infinity, Insert, Is,
    Key,
    Leading, Limit, Load, Lookup,
    Match, Merge,
    NaN, Nfc, Nfd, Nfkc, Nfkd, Node, NoDetach, None_, Normalized, Not, Null,
    Of, Offset, On, Optional, Options, Or, Order,
    Path, Paths, Point, Procedures, Profile, Property,
    Range, Reduce, Rel, Relationship, Remove, Report, Require, Return, Row, Rows,
    Set, Shortest, ShortestPath, Show, Single, Skip, Starts, Status,
    Text, Then, Trailing, Transactions, Trim, True, Typed,
    Union, Unique, Unwind, Use, Using,
    Vector,
    When, Where, With,
    Xor,
    Yield,
}
