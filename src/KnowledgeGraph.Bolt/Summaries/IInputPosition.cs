namespace KnowledgeGraph.Bolt;

/// <summary>A place in a query's text: offset from 0, line and column from 1.</summary>
public interface IInputPosition
{
    int Offset { get; }

    int Line { get; }

    int Column { get; }
}
