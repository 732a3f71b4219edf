using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>Stances in plain words: what the words amount to, with what weakens them; never more than the graph holds.</summary>
internal static class StanceText
{
    /// <summary>Such as <c>does not support</c> or <c>supports (in future)</c>.</summary>
    public static string Position(StanceLine line)
    {
        var when = line.Modality switch
        {
            "FUTURE" => " (in future)",
            "HYPOTHETICAL" => " (if)",
            "HISTORICAL" => " (in the past)",
            _ =>
            ""
        };
        return Verb(line) + when + (line.Through is null ? "" : " (what comes from)");
    }

    private static string Verb(StanceLine line) => (line.Class, line.Polarity, line.Negated) switch
    {
        ("DEED", "SUPPORT", _) => "acts for",
        ("DEED", "OPPOSE", _) => "acts against",
        ("IMPLIED", "SUPPORT", _) => "sounds for",
        ("IMPLIED", "OPPOSE", _) => "sounds against",
        (_, "SUPPORT", _) => "supports",
        (_, "OPPOSE", true) => "does not support",
        (_, "OPPOSE", false) => "opposes",
        (_, "MIXED", _) => "is of two minds about",
        (_, "NEUTRAL", true) => "does not oppose",
        _ => "is neutral toward",
    };

    /// <summary>Such as <c>2014-06-20: Putin supports Maliki</c>.</summary>
    public static string Head(StanceLine line) => $"{line.Date ?? "undated"}: {line.HolderName} {Position(line)} {line.TargetName}";

    public static EvidenceItem Item(StanceLine line)
        => new(Head(line), line.Quote ?? new Quotation(line.Statement, null, []), [.. Remarks(line)], line.Citation);

    public static EvidenceItem Item(StatementLine line)
        => new($"{line.Date ?? "undated"}: {line.SpeakerWords}, {line.QuoteType.ToLowerInvariant()} speech", line.Quote
            ?? new Quotation(line.Statement, null, []), [], line.Citation);

    private static IEnumerable<string> Remarks(StanceLine line)
    {
        yield return Voice(line);
        if (line.Confidence <= 0.5) yield return $"unsure, confidence {Figures.Short(line.Confidence)}";
        if (line.IsCopy) yield return "a copy of an earlier report";
        if (line.AlsoIn.Count > 0) yield return $"also in {Figures.List(line.AlsoIn)}";
    }

    private static string Voice(StanceLine line) => line switch
    {
        { IsSecondHand: false, QuoteType: "DIRECT" } => "in direct speech",
        { IsSecondHand: false, QuoteType: "MIXED" } => "partly in direct speech",
        { IsSecondHand: false } => "in indirect speech",
        { SpeakerName: null } => "second-hand, speaker not named",
        { QuoteType: "REPORTED" } => $"second-hand, {line.SpeakerName} reports it",
        _ => $"second-hand, {line.SpeakerName} says so",
    };
}
