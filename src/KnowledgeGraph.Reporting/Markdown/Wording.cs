using System.Globalization;
using KnowledgeGraph.Reporting.Actors;
using KnowledgeGraph.Reporting.Relationships;
using KnowledgeGraph.Reporting.Statements;
using static KnowledgeGraph.Reporting.Markdown.MarkdownText;

namespace KnowledgeGraph.Reporting.Markdown;

/// <summary>Parts of sentences that all reports share. Everything comes out escaped.</summary>
internal static class Wording
{
    public static string Face(ActorFace actor)
    {
        var parts = new List<string> { actor.Kind.ToLowerInvariant() };
        parts.AddRange(actor.Roles.Take(3).Select(Escape));
        if (actor.Aliases.Count > 0) parts.Add("also " + string.Join(", ", actor.Aliases.Take(6).Select(Escape)));
        return $"**{Escape(actor.Name)}** ({string.Join("; ", parts)})";
    }

    public static string Verb(string type) => type switch
    {
        "SUPPORTS" => "supports",
        "OPPOSES" => "opposes",
        _ => "is ambivalent toward",
    };

    /// <summary>Such as <c>3 statements, 2 independent sources, 2014-06-20 to 2014-07-02</c>.</summary>
    public static string Evidence(Balance balance)
        => $"{Count(balance.StatementCount, "statement")}, {Count(balance.SourceCount, "independent source")}{Between(balance.FirstAt, balance.LastAt)}";

    public static string Count(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    public static string Between(string? first, string? last)
        => first is null || last is null ? "" : first == last ? $", {Escape(first)}" : $", {Escape(first)} to {Escape(last)}";

    /// <summary>Such as <c>does not support</c> or <c>supports (in future)</c>: what the words amount to, with what weakens them.</summary>
    public static string Position(StanceLine line)
    {
        var when = line.Modality switch { "FUTURE" => " (in future)", "HYPOTHETICAL" => " (if)", "HISTORICAL" => " (in the past)", _ => "" };
        var through = line.Through is null ? "" : " (what comes from)";
        return Verb(line) + when + through;
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

    /// <summary>Such as <c>in direct speech</c> or <c>second-hand: the Kremlin says so</c>.</summary>
    public static string Voice(StanceLine line) => line switch
    {
        { IsSecondHand: false, QuoteType: "DIRECT" } => "in direct speech",
        { IsSecondHand: false, QuoteType: "MIXED" } => "partly in direct speech",
        { IsSecondHand: false } => "in indirect speech",
        { SpeakerName: null } => "second-hand: speaker not named",
        { QuoteType: "REPORTED" } => $"second-hand: {Escape(line.SpeakerName)} reports it",
        _ => $"second-hand: {Escape(line.SpeakerName)} says so",
    };

    /// <summary>Where to check it: title or outlet with link, outlet, date, offsets.</summary>
    public static string Source(Citation citation)
    {
        var parts = new List<string> { Link(citation.Title ?? citation.Url ?? citation.ArticleId, citation.Url) };
        if (citation.Outlet is not null) parts.Add(Escape(citation.Outlet));
        if (citation.PublishedAt is not null) parts.Add(Escape(citation.PublishedAt.Length > 10 ? citation.PublishedAt[..10] : citation.PublishedAt));
        if (citation.Start is not null) parts.Add(string.Create(CultureInfo.InvariantCulture, $"characters {citation.Start} to {citation.End}"));
        return string.Join(", ", parts);
    }

    /// <summary>A list item: what, the quote, where it stands.</summary>
    public static string Item(StanceLine line, bool withTarget)
    {
        var target = withTarget ? " " + Escape(line.TargetName) : "";
        var copy = line.IsCopy ? "; a copy of an earlier report" : "";
        return $"{Escape(line.Date ?? "undated")}: **{Position(line)}{target}**, {Voice(line)}{copy}\n> {Escape(line.Quote)}\n\n{Source(line.Citation)}";
    }

    public static string Item(StatementLine line)
        => $"{Escape(line.Date ?? "undated")}: {Escape(line.SpeakerWords)}, {line.QuoteType.ToLowerInvariant()}\n> {Escape(line.Quote)}\n\n{Source(line.Citation)}";
}
