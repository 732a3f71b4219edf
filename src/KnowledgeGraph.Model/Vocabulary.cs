namespace KnowledgeGraph.Model;

public enum ActorKind
{
    Person,
    Organization,
    Country,
    Group,
}

public enum MentionKind
{
    Name,
    Nominal,
    Pronoun,
}

public enum QuoteType
{
    Direct,
    Indirect,
    Mixed,

    /// <summary>The narrator reports a stance without any statement; the speaker is the article's source.</summary>
    Reported,
}

/// <summary>What a holder's words amount to, after negation: "does not support" is <see cref="Oppose"/>, "does not oppose" is <see cref="Neutral"/>.</summary>
public enum Polarity
{
    Support,
    Oppose,
    Neutral,
    Mixed,
}

/// <summary>How firmly a position is taken. Only <see cref="Asserted"/> makes derived ties.</summary>
public enum Modality
{
    Asserted,
    Future,
    Hypothetical,
    Historical,
}

/// <summary>What kind of stance it is. Derived ties rest on <see cref="Position"/> and <see cref="Demand"/>.</summary>
public enum StanceClass
{
    /// <summary>The holder is for or against the target: "backs", "rejects".</summary>
    Position,

    /// <summary>The holder wants the target to do or to be something: "called on him to resign".</summary>
    Demand,

    /// <summary>What the holder did to the target: sanctions, aid, arrests, attacks.</summary>
    Deed,

    /// <summary>Only the tone of the words shows it.</summary>
    Implied,
}

/// <summary>Through what a stance reaches its target where it is not taken toward the target itself.</summary>
public enum StanceThrough
{
    /// <summary>The target owns the words, acts or proposals that the stance is about: "rejected Lang's plan" toward Lang.</summary>
    Owner,
}
