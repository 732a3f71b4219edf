namespace KnowledgeGraph.Bench.Extraction;

/// <summary>One thing to judge. Rule and confidence stay in the sheet's key, so that who judges does not see them.</summary>
/// <param name="Id">Of the stance or statement in the graph; of both actors for a position of two sources.</param>
/// <param name="Articles">Corpus ids, divided by commas.</param>
/// <param name="Claim">What the graph says, in words.</param>
/// <param name="Evidence">The sentences that it rests on, each with the one before it.</param>
/// <param name="Rule">The rules that found it, divided by +.</param>
internal sealed record SheetItem(string Id, string Articles, string Claim, string Evidence, string Rule, double Confidence);
