namespace KnowledgeGraph.Model.Records;

/// <summary>Why a record, or a part of it, cannot be taken.</summary>
/// <param name="Line">1-based line of the input; 0 where there are no lines.</param>
/// <param name="Field">Path of the field, such as <c>stances[2].polarity</c>; <c>$</c> is the whole record.</param>
/// <param name="Reason">For a person to read: what was found, what was expected.</param>
public sealed record RecordProblem(int Line, string Field, string Reason)
{
    public override string ToString() => Line > 0 ? $"line {Line}, {Field}: {Reason}" : $"{Field}: {Reason}";
}
