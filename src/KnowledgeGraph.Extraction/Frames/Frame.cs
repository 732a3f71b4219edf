using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who holds a position toward whom, for a family of predicates. Data: see the language's <c>frames.txt</c>.</summary>
/// <param name="Name">The rule's name, which the stances that it finds carry.</param>
internal sealed record Frame(string Name, FrameKind Kind, FrameRole Holder, FrameRole Target, StanceClass Class, FrameConditions Conditions);
