namespace KnowledgeGraph.Analysis.Measures;

/// <summary>A measure that <c>kg analyze</c> offers: its description and how to run it.</summary>
public sealed record Measure(MeasureDescription Description, Func<MeasureRun, MeasureResult> Run)
{
    public string Name => Description.Name;
}
