namespace KnowledgeGraph.Ingestion.Judgements;

/// <summary>What a judgement says.</summary>
public enum JudgementVerdict
{
    /// <summary>The right one is the same as the left one, which is kept.</summary>
    Same,

    /// <summary>The two are not the same, and no run joins them.</summary>
    Different,

    /// <summary>Looked at, undecided: recorded, without effect.</summary>
    Unsure,

    /// <summary>The name means this one, whatever the articles say.</summary>
    Means,

    /// <summary>It is called this.</summary>
    Named,

    /// <summary>It is of this kind.</summary>
    Kind,

    /// <summary>It is none: left out of lists and derived ties; its evidence stays.</summary>
    Hidden,
}
