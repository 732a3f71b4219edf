namespace KnowledgeGraph.Analysis.Measures;

/// <summary>All measures, in the order in which they are listed.</summary>
public static class MeasureLibrary
{
    public static IReadOnlyList<Measure> All { get; } = [.. CentralityMeasures.All, .. StructureMeasures.All, .. CommunityMeasures.All,
        .. SignedMeasures.All];

    /// <summary>The measure of a name, or null.</summary>
    public static Measure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);
}
