namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>An arrow of a network picture.</summary>
/// <param name="From">Index of the holder's vertex.</param>
/// <param name="Side">1 for, -1 against, 0 both.</param>
/// <param name="Weight">What the line's width follows, such as statements.</param>
internal sealed record NetworkLine(int From, int To, int Side, double Weight);
