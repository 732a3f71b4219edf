namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>The sizes of the parser's network.</summary>
/// <param name="Width">Numbers for a word.</param>
/// <param name="Layers">How often a word is seen with both its neighbours; each adds one word to either side.</param>
/// <param name="Hidden">Numbers for a state.</param>
internal sealed record ParserShape(int Width, int Layers, int Hidden)
{
    /// <summary>A word with its two neighbours.</summary>
    public int Window => 3 * Width;
}
