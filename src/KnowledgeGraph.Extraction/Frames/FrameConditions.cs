namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What must hold besides, for a word to have the sense that its frame means.</summary>
[Flags]
internal enum FrameConditions
{
    None = 0,

    /// <summary>The target is an actor: "attacked the senator".</summary>
    TargetIsActor = 1,

    /// <summary>The target is a person: "a Lang voter", not "an Ohio voter".</summary>
    TargetIsPerson = 64,

    /// <summary>The target is a thing: "blocked the bill", not "blocked roads".</summary>
    TargetIsThing = 2,

    /// <summary>Holder and target are states, bodies under arms or the like, so that the word is meant bodily: "Norland attacked Tarland".</summary>
    PartiesAreStates = 4,

    /// <summary>The target is a state or one of its bodies: "must leave" said of a country, not of a rival.</summary>
    TargetIsState = 128,

    /// <summary>No place stands beside the predicate: "stood behind her in the queue" is no support.</summary>
    NoPlace = 8,

    /// <summary>No clause hangs on the predicate.</summary>
    NoClause = 16,

    /// <summary>The verb has an object besides its preposition: "blamed the crisis on Lang".</summary>
    WithObject = 32,
}
