namespace KnowledgeGraph.Ingestion.Sources;

/// <summary>What a sender declares an input to be; where nothing is declared, the content tells, and then a file's ending.</summary>
public enum InputFormat
{
    /// <summary>One document: an object, or an array of objects.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,

    /// <summary>A table with a header line, whatever parts its columns.</summary>
    Table,

    /// <summary>RSS or Atom.</summary>
    Feed,
    Html,
    Markdown,
    Text,
}
