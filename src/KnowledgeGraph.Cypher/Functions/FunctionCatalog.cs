using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>All built-in functions by name, aggregates included: openCypher's and the usual ones of Neo4j 5. Thread-safe.</summary>
public static class FunctionCatalog
{
    /// <summary>Each line: the numbers of arguments (<c>min-max</c>, <c>*</c> for no limit), then the names that take as many.</summary>
    private const string Scalars = """
        0-0 e pi rand randomUUID timestamp
        0-1 date localtime time localdatetime datetime
        0-1 date.transaction date.statement date.realtime time.transaction time.statement time.realtime
        0-1 localtime.transaction localtime.statement localtime.realtime localdatetime.transaction localdatetime.statement localdatetime.realtime
        0-1 datetime.transaction datetime.statement datetime.realtime
        1-1 abs ceil floor sign exp log log10 sqrt sin cos tan cot sinh cosh tanh coth asin acos atan degrees radians haversin isNaN
        1-1 id elementId labels type keys properties startNode endNode nodes relationships length exists
        1-1 size head last tail reverse isEmpty char_length character_length valueType
        1-1 toInteger toIntegerOrNull toFloat toFloatOrNull toString toStringOrNull toBoolean toBooleanOrNull
        1-1 toIntegerList toFloatList toStringList toBooleanList
        1-1 toLower toUpper lower upper duration point datetime.fromEpochMillis
        1-2 trim ltrim rtrim btrim normalize
        1-3 round
        1-* coalesce
        2-2 atan2 left right split nullIf point.distance distance datetime.fromEpoch
        2-2 duration.between duration.inMonths duration.inDays duration.inSeconds
        1-3 date.truncate time.truncate localtime.truncate localdatetime.truncate datetime.truncate
        2-3 range substring
        3-3 replace point.withinBBox
        """;

    private const string Aggregates = """
        1-1 count sum avg min max collect stDev stDevP
        2-2 percentileCont percentileDisc
        """;

    private static readonly FrozenDictionary<string, FunctionSignature> ByName = Read(Scalars, isAggregate: false)
        .Concat(Read(Aggregates, isAggregate: true))
        .ToFrozenDictionary(signature => signature.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All signatures, by name.</summary>
    public static IReadOnlyList<FunctionSignature> All { get; } = [.. ByName.Values.OrderBy(signature => signature.Name, StringComparer.OrdinalIgnoreCase)];

    public static bool TryFind(string name, [NotNullWhen(true)] out FunctionSignature? signature) => ByName.TryGetValue(name, out signature);

    public static bool IsAggregate(string name) => TryFind(name, out var signature) && signature.IsAggregate;

    private static IEnumerable<FunctionSignature> Read(string table, bool isAggregate)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            var dash = words[0].IndexOf('-');
            var (min, max) = (words[0][..dash], words[0][(dash + 1)..]);
            foreach (var name in words.Skip(1))
                yield return new FunctionSignature(name, int.Parse(min), max == "*" ? int.MaxValue : int.Parse(max), isAggregate);
        }
    }
}
