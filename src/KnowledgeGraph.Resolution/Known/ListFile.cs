using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Resolution.Known;

/// <summary>The lists that ship in this assembly: one entry a line, <c>#</c> starts a comment.</summary>
internal static class ListFile
{
    /// <returns>The entries of <c>Lists/{name}.txt</c>, in file order.</returns>
    public static IEnumerable<string> Lines(string name) => EmbeddedList.Lines(typeof(ListFile).Assembly, $"Lists/{name}.txt");
}
