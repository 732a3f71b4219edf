using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Where a participant of a frame stands: as one of the named arguments, or after one of some prepositions.</summary>
internal sealed record FrameRole(bool Subject, bool Object, bool IndirectObject, bool Owner, bool ObjectOwner, bool Compound, FrozenSet<string> Prepositions)
{
    /// <param name="text">Names with | between them: subject, object, iobject, owner, object-owner, compound, none; anything else is a preposition.</param>
    public static FrameRole Parse(string text)
    {
        var parts = text.Split('|');
        return new FrameRole(parts.Contains("subject"), parts.Contains("object"), parts.Contains("iobject"), parts.Contains("owner"), parts.Contains("object-owner"), parts.Contains("compound"),
            parts.Except(["subject", "object", "iobject", "owner", "object-owner", "compound", "none"]).ToFrozenSet(StringComparer.Ordinal));
    }
}
