namespace KnowledgeGraph.Extraction.Factuality;

/// <summary>What a predicate does to a clause below it (FactBank, Saurí and Pustejovsky 2009; implicatives, Karttunen 1971).</summary>
internal enum Embedding
{
    /// <summary>Goes on: "continued to support", and every predicate that no list names.</summary>
    Pass,

    /// <summary>Says it: "said that she supports". What is not said asserts nothing.</summary>
    Say,

    /// <summary>Refuses or ends it: "declined to endorse".</summary>
    Turn,

    /// <summary>Denies it: "denied that she supports".</summary>
    Deny,

    /// <summary>Leaves it open: "hesitated to", "asked whether".</summary>
    Empty,

    /// <summary>Will do it: "plans to back".</summary>
    Future,

    /// <summary>May do it: "is ready to", "wants to".</summary>
    Possible,

    /// <summary>Binds oneself, which is for or against today: "vowed to fight".</summary>
    Commit,

    /// <summary>Wants others to do it, which is for or against today: "urged voters to back".</summary>
    Urge,
}
