using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Extraction.Lists;

/// <summary>The lists and models embedded in this assembly, by their paths in this project. The models are built by src/KnowledgeGraph.Training.</summary>
internal static class Resources
{
    public static Stream Open(string name) => EmbeddedList.Open(typeof(Resources).Assembly, name);

    /// <summary>The lines of a list, without comments (#) and empty ones.</summary>
    public static IEnumerable<string> Lines(string name) => EmbeddedList.Lines(typeof(Resources).Assembly, name);
}
