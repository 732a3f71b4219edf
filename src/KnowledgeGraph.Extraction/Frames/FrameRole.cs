using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Where a participant of a frame stands: as one of the named arguments, or after one of some prepositions.</summary>
internal sealed class FrameRole
{
    FrameRole(string[] arguments, FrozenSet<string> prepositions)
    {
        Object = arguments.Contains("object");
        IndirectObject = arguments.Contains("iobject");
        ObjectOwner = arguments.Contains("object-owner");
        EachOther = arguments.Contains("each-other");
        Clause = arguments.Contains("clause");
        Prepositions = prepositions;
    }

    public bool Object { get; }

    public bool IndirectObject { get; }

    public bool ObjectOwner { get; }

    /// <summary>The joined subjects are toward one another: "Norland and Tarland signed a treaty".</summary>
    public bool EachOther { get; }

    /// <summary>The subject of the clause that is the object: "demanded that Tarland leave".</summary>
    public bool Clause { get; }

    public FrozenSet<string> Prepositions { get; }

    /// <param name="text">
    /// Names with | between them: subject, object, iobject, owner, object-owner, compound, each-other, clause, none;
    /// anything else is a preposition.
    /// </param>
    public static FrameRole Parse(string text)
    {
        var parts = text.Split('|');
        string[] arguments = ["subject", "object", "iobject", "owner", "object-owner", "compound", "each-other", "clause", "none"];
        return new FrameRole([.. parts.Intersect(arguments)], parts.Except(arguments).ToFrozenSet(StringComparer.Ordinal));
    }
}
