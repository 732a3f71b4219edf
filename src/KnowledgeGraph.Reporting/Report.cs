using System.Text.Json.Serialization;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Reporting.Pages;
using KnowledgeGraph.Reporting.Scope;

namespace KnowledgeGraph.Reporting;

/// <summary>What a graph says to one question, with its evidence. Lists are ordered; equal graphs and scopes give equal reports.</summary>
public abstract record Report
{
    /// <summary>What the report rests on.</summary>
    public required ReportScope Scope { get; init; }

    /// <summary>Whom names were taken for, where that needs saying.</summary>
    public IReadOnlyList<NameChoice> Names { get; init; } = [];

    /// <summary>How the command that makes it begins, for hints to longer lists.</summary>
    [JsonIgnore]
    internal abstract string Command { get; }

    internal abstract Page Compose();
}
