namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>What a sender declares an input to be; where nothing is declared, the content tells.</summary>
public enum InputFormat
{
    /// <summary>One document: an object, or an array of objects.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,
    Csv,
    Html,
    Markdown,
    Text,
}
