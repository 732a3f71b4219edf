using KnowledgeGraph.Cypher.Temporal;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// Order within one temporal kind, within durations and within points. Values with an offset or zone go by the instant first; of two that
/// mean the same instant the one with the smaller offset comes first, so that only equivalent values compare as zero.
/// </summary>
internal static class TemporalOrder
{
    public static int Compare(in Value left, in Value right)
    {
        if (left.AsFar() is not null || right.AsFar() is not null) return FarDate.Of(left)!.CompareTo(FarDate.Of(right));
        switch (left.Kind)
        {
            case ValueKind.Date:
                return left.AsDate().CompareTo(right.AsDate());
            case ValueKind.LocalTime:
                return left.AsLocalTime().CompareTo(right.AsLocalTime());
            case ValueKind.LocalDateTime:
                return left.AsLocalDateTime().CompareTo(right.AsLocalDateTime());
            case ValueKind.Time:
                var (time, otherTime) = (left.AsTime(), right.AsTime());
                var byUtc = (time.NanosecondOfDay - time.Offset.Nanoseconds).CompareTo(otherTime.NanosecondOfDay - otherTime.Offset.Nanoseconds);
                return byUtc != 0 ? byUtc : time.Offset.CompareTo(otherTime.Offset);
            case ValueKind.DateTime:
                var (dateTime, otherDateTime) = (left.AsDateTime(), right.AsDateTime());
                var byInstant = dateTime.ToInstant().CompareTo(otherDateTime.ToInstant());
                if (byInstant != 0) return byInstant;
                var byOffset = dateTime.Offset.CompareTo(otherDateTime.Offset);
                return byOffset != 0 ? byOffset : string.CompareOrdinal(dateTime.Zone.Id, otherDateTime.Zone.Id);
            case ValueKind.Duration:
                return left.AsDuration().CompareTo(right.AsDuration());
            case ValueKind.Point:
                return Compare(left.AsPoint(), right.AsPoint());
            default:
                throw new InvalidOperationException($"{left.Kind} is not temporal.");
        }
    }

    private static int Compare(PointValue left, PointValue right)
    {
        var bySystem = left.Srid.CompareTo(right.Srid);
        if (bySystem != 0) return bySystem;
        var byX = left.X.CompareTo(right.X);
        if (byX != 0) return byX;
        var byY = left.Y.CompareTo(right.Y);
        return byY != 0 ? byY : Nullable.Compare(left.Z, right.Z);
    }
}
