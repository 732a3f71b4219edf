using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

public readonly partial struct Value
{
    internal static Value OfFar(FarDate date) => new(date.Time is null ? ValueKind.Date : ValueKind.LocalDateTime, 0, date);

    internal FarDate? AsFar() => Kind is ValueKind.Date or ValueKind.LocalDateTime ? _object as FarDate : null;

    /// <summary>The object as a NodaTime value, unless it is a <see cref="FarDate"/>.</summary>
    private T Near<T>() => _object is T near
        ? near
        : throw Raise.Argument(
            CypherErrorDetail.NumberOutOfRange, $"{_object}: beyond the years -9998 to 9999 a date can only be compared, printed and measured.");
}
