using NodaTime;

namespace KnowledgeGraph.Cypher.Values;

/// <summary>
/// One Cypher value: a tagged, immutable struct so that integers, floats, booleans and entity ids travel through slots without boxing.
/// </summary>
/// <remarks>
/// <c>default</c> is Cypher's null. A node or relationship is only its id here; labels and properties are read through
/// <see cref="Graph.IGraphReader"/> when asked for. Equality (<see cref="Equals(Value)"/>) is Cypher's <em>equivalence</em>
/// (null equals null, NaN equals NaN, 1 equals 1.0), which grouping and DISTINCT need; the three-valued <c>=</c> lives in <c>Comparison</c>.
/// </remarks>
public readonly partial struct Value : IEquatable<Value>
{
    private readonly object? _object;
    private readonly long _bits;

    private Value(ValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        _bits = bits;
        _object = reference;
    }

    public ValueKind Kind { get; }

    public bool IsNull => Kind == ValueKind.Null;

    public static Value Null => default;

    public static Value True { get; } = new(ValueKind.Boolean, 1);

    public static Value False { get; } = new(ValueKind.Boolean, 0);

    public static Value Of(bool value) => value ? True : False;

    public static Value Of(long value) => new(ValueKind.Integer, value);

    public static Value Of(double value) => new(ValueKind.Float, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(string? value) => value is null ? default : new(ValueKind.String, 0, value);

    public static Value Of(byte[] value) => new(ValueKind.Bytes, 0, value);

    /// <summary>The list is taken over, not copied: the caller must not change it afterwards.</summary>
    public static Value Of(IReadOnlyList<Value> value) => new(ValueKind.List, 0, value);

    /// <summary>The map is taken over, not copied; keys keep their insertion order where the dictionary keeps it.</summary>
    public static Value Of(IReadOnlyDictionary<string, Value> value) => new(ValueKind.Map, 0, value);

    public static Value Node(long id) => new(ValueKind.Node, id);

    public static Value Relationship(long id) => new(ValueKind.Relationship, id);

    public static Value Of(PathValue value) => new(ValueKind.Path, 0, value);

    public static Value Of(LocalDate value) => new(ValueKind.Date, 0, value);

    public static Value Of(LocalTime value) => new(ValueKind.LocalTime, 0, value);

    public static Value Of(OffsetTime value) => new(ValueKind.Time, 0, value);

    public static Value Of(LocalDateTime value) => new(ValueKind.LocalDateTime, 0, value);

    /// <summary>A date-time with a named zone, or with a fixed offset (then its zone is a fixed-offset zone).</summary>
    public static Value Of(ZonedDateTime value) => new(ValueKind.DateTime, 0, value);

    public static Value Of(DurationValue value) => new(ValueKind.Duration, 0, value);

    public static Value Of(PointValue value) => new(ValueKind.Point, 0, value);

    public bool AsBoolean() => Is(ValueKind.Boolean)._bits != 0;

    public long AsInteger() => Is(ValueKind.Integer)._bits;

    public double AsFloat() => BitConverter.Int64BitsToDouble(Is(ValueKind.Float)._bits);

    /// <summary>The number as a double, whether it is an integer or a float.</summary>
    public double AsNumber() => Kind == ValueKind.Integer ? _bits : AsFloat();

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Float;

    public string AsString() => (string)Is(ValueKind.String)._object!;

    public byte[] AsBytes() => (byte[])Is(ValueKind.Bytes)._object!;

    public IReadOnlyList<Value> AsList() => (IReadOnlyList<Value>)Is(ValueKind.List)._object!;

    public IReadOnlyDictionary<string, Value> AsMap() => (IReadOnlyDictionary<string, Value>)Is(ValueKind.Map)._object!;

    /// <summary>The id of a node or relationship.</summary>
    public long AsEntityId() => Kind is ValueKind.Node or ValueKind.Relationship ? _bits : throw Wrong(ValueKind.Node);

    public PathValue AsPath() => (PathValue)Is(ValueKind.Path)._object!;

    public LocalDate AsDate() => Is(ValueKind.Date).Near<LocalDate>();

    public LocalTime AsLocalTime() => (LocalTime)Is(ValueKind.LocalTime)._object!;

    public OffsetTime AsTime() => (OffsetTime)Is(ValueKind.Time)._object!;

    public LocalDateTime AsLocalDateTime() => Is(ValueKind.LocalDateTime).Near<LocalDateTime>();

    public ZonedDateTime AsDateTime() => (ZonedDateTime)Is(ValueKind.DateTime)._object!;

    public DurationValue AsDuration() => (DurationValue)Is(ValueKind.Duration)._object!;

    public PointValue AsPoint() => (PointValue)Is(ValueKind.Point)._object!;

    private Value Is(ValueKind kind) => Kind == kind ? this : throw Wrong(kind);

    private InvalidOperationException Wrong(ValueKind wanted) => new($"A {Kind} is not a {wanted}.");
}
