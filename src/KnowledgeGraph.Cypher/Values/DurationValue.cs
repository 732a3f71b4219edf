namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// Cypher's duration: months, days, seconds and nanoseconds are kept apart, because a month has no fixed number of days and a day no fixed number of seconds.
/// </summary>
/// <param name="Months">Whole months, years times twelve included; may be negative.</param>
/// <param name="Days">Whole days, weeks times seven included; may be negative.</param>
/// <param name="Seconds">Whole seconds, rounded down; may be negative.</param>
/// <param name="Nanoseconds">0 to 999,999,999, always counted forward from <paramref name="Seconds"/>.</param>
public sealed partial record DurationValue(long Months, long Days, long Seconds, int Nanoseconds);
