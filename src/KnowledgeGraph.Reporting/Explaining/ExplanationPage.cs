using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Explaining;

/// <summary>An explanation as a page: from the tie to its stances, rules, sentences and mentions.</summary>
internal static class ExplanationPage
{
    public static Page Compose(Explanation report)
    {
        var whole = report.Command + ScopeText.Options(report.Scope) + " --top 1000";
        var sections = new List<Section>();
        if (report.Counted.Total > 0) sections.Add(new("counted", "What it rests on", [.. Stances(report.Counted, whole)]));
        if (report.NotCounted.Total > 0) sections.Add(new("not-counted", "What does not count, and why",
            [.. Stances(report.NotCounted, whole)]));
        return new Page($"Why: {report.Holder.Name} and {report.Target.Name}", [.. Lead(report)], sections);
    }

    private static IEnumerable<Block> Lead(Explanation report)
    {
        foreach (var block in ScopeText.Lead(report)) yield return block;
        if (report.Tie is not { } tie)
        {
            yield return new Paragraph($"The graph holds no position of {report.Holder.Name} for or against {report.Target.Name}.");
            yield break;
        }

        yield return new Paragraph(TieText.Sentence(tie));
        yield return new Paragraph(
            $"For {Figures.Short(tie.Pro)}, against {Figures.Short(tie.Con)}: the sum of score times confidence over statements, copies counted once. " +
            "Where the lighter side is at least a third of the heavier, the holder is ambivalent; else the heavier side decides.");
    }

    private static IEnumerable<Block> Stances(Listed<ExplainedStance> stances, string whole)
    {
        foreach (var explained in stances.Items)
        {
            var line = explained.Stance;
            yield return new QuotationList("", [StanceText.Item(line)], 1);
            if (explained.WhyNot is { } why) yield return new Remark($"Not counted: {why}.");
            yield return new Paragraph(
                $"Found by the rule {line.Rule ?? "(none recorded)"}{(line.Cue is null ? "" : $", cue “{line.Cue}”")}: {line.Class.ToLowerInvariant()}, {line.Modality.ToLowerInvariant()}, score {Figures.Short(line.Score)}, confidence {Figures.Short(line.Confidence)}.");
            foreach (var (name, mention) in new[] { (line.HolderName, explained.HolderMention),
                (line.TargetName, explained.TargetMention) })
            {
                if (mention is not null) yield return new Paragraph(Mention(name, mention));
            }
        }

        if (stances.Left > 0) yield return new Tail($"and {Figures.Whole(stances.Left)} more; all of them:", whole);
    }

    private static string Mention(string name, ExplainedMention mention)
    {
        var how = mention.Method switch
        {
            "JUDGEMENT" => $"by a judgement ({mention.Judgement ?? "no reason recorded"})",
            "NAME" => "by its name",
            "BLOCK" => "among actors of similar names",
            _ => $"by {mention.Method.ToLowerInvariant()}",
        };
        var key = mention.NameKey is { } nameKey ? $", name key “{nameKey}”" : "";
        var fullest = mention.FullestName is { } full && full != mention.Words ? $"; the article names it “{full}”" : "";
        return $"“{mention.Words}” ({mention.Kind.ToLowerInvariant()}) is {name} {how}{key}, confidence {Figures.Short(mention.Confidence)}{fullest}.";
    }
}
