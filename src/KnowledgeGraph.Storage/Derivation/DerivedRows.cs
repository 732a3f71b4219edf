using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>Between rows and the derived layer's records. Thousandths and millionths survive the way through FLOAT properties exactly (below 2^53).</summary>
internal static class DerivedRows
{
    public static StanceWeight StanceOf(CypherRow row)
    {
        var (pro, con) = StanceWeight.Counts(row.Text("modality"), row.Text("class"), row.TextOrNull("through"))
            ? StanceWeight.Of(row.Text("polarity"), row.Number("score"), row.Number("confidence"))
            : default;
        return new StanceWeight(
            row.Text("stance"), row.Text("statement"), row.Text("original"), row.TextOrNull("source"), row.TextOrNull("at"), pro, con)
        {
            IsSecondHand = row.Truth("secondHand"),
            Confidence = Thousandths(row.Number("confidence")),
        };
    }

    public static SideKey KeyOf(CypherRow row) => new(row.Text("holder"), row.Text("target"), row.Truth("isTopic"));

    public static Side SideOf(CypherRow row) => new(
        row.Text("type"),
        Thousandths(row.Number("pro")),
        Thousandths(row.Number("con")),
        new SideEvidence(
            row.Integer("statementCount"),
            row.IntegerOrNull("secondHandCount") ?? -1,
            row.Integer("sourceCount"),
            Thousandths(row.NumberOrNull("bestConfidence") ?? -1),
            Thousandths(row.NumberOrNull("confidence") ?? -1)),
        row.TextOrNull("firstAt"),
        row.TextOrNull("lastAt"),
        row.TextOrNull("changedAt"));

    public static Line LineOf(CypherRow row) => new(Millionths(row.Number("congruence")), Millionths(row.Number("conflict")));

    public static Dictionary<string, object?> RowOf(SideKey key, Side side, object now) => new()
    {
        ["holder"] = key.Holder,
        ["target"] = key.Target,
        ["p"] = new Dictionary<string, object?>
        {
            ["weight"] = side.Weight / 1e3,
            ["pro"] = side.Pro / 1e3,
            ["con"] = side.Con / 1e3,
            ["statementCount"] = side.Evidence.Statements,
            ["firstHandCount"] = side.Evidence.Statements - side.Evidence.SecondHand,
            ["secondHandCount"] = side.Evidence.SecondHand,
            ["sourceCount"] = side.Evidence.Sources,
            ["bestConfidence"] = side.Evidence.Best / 1e3,
            ["confidence"] = side.Evidence.Combined / 1e3,
            ["firstAt"] = side.FirstAt,
            ["lastAt"] = side.LastAt,
            ["changedAt"] = side.ChangedAt,
            ["derivedAt"] = now,
        },
    };

    public static Dictionary<string, object?> RowOf((string Left, string Right) pair, Line line) => new()
    {
        ["left"] = pair.Left,
        ["right"] = pair.Right,
        ["p"] = new Dictionary<string, object?> { ["weight"] = line.Weight / 1e6, ["congruence"] = line.Congruence / 1e6, ["conflict"] = line.Conflict / 1e6 },
    };

    public static long Thousandths(double value) => (long)Math.Round(value * 1e3);

    private static long Millionths(double value) => (long)Math.Round(value * 1e6);
}
