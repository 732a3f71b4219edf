namespace KnowledgeGraph.Cypher.Checking;

/// <summary>The type of an expression as far as its text tells. Only a list knows its element.</summary>
internal sealed record StaticType(TypeKind Kind, StaticType? ElementOrNull = null)
{
    public static StaticType Any { get; } = new(TypeKind.Any);
    public static StaticType Null { get; } = new(TypeKind.Null);
    public static StaticType Boolean { get; } = new(TypeKind.Boolean);
    public static StaticType Integer { get; } = new(TypeKind.Integer);
    public static StaticType Float { get; } = new(TypeKind.Float);
    public static StaticType String { get; } = new(TypeKind.String);
    public static StaticType Map { get; } = new(TypeKind.Map);
    public static StaticType Node { get; } = new(TypeKind.Node);
    public static StaticType Relationship { get; } = new(TypeKind.Relationship);
    public static StaticType Path { get; } = new(TypeKind.Path);
    public static StaticType Temporal { get; } = new(TypeKind.Temporal);
    public static StaticType Point { get; } = new(TypeKind.Point);

    public StaticType Element => ElementOrNull ?? Any;

    public bool IsNumber => Kind is TypeKind.Integer or TypeKind.Float;

    /// <summary>False only if a value of this type can never be one of the kinds; null fits everywhere.</summary>
    public bool MayBe(params ReadOnlySpan<TypeKind> kinds) => Kind is TypeKind.Any or TypeKind.Null || kinds.Contains(Kind);

    public static StaticType ListOf(StaticType element) => new(TypeKind.List, element);

    /// <summary>The type of a value that has one or the other type.</summary>
    public static StaticType Common(StaticType left, StaticType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Null, _) => right,
        (_, TypeKind.Null) => left,
        (TypeKind.List, TypeKind.List) => ListOf(Common(left.Element, right.Element)),
        var (a, b) when a == b => left,
        _ => Any,
    };

    public static StaticType Common(IEnumerable<StaticType> types) => types.Aggregate(Null, Common) is { Kind: not TypeKind.Null } common ? common : Any;

    public override string ToString() => Kind switch
    {
        TypeKind.Temporal => "a temporal value",
        TypeKind.Integer => "an Integer",
        _ => $"a {Kind}",
    };
}
