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

public enum Polarity
{
    Support,
    Oppose,
    Neutral,
    Mixed,
}

public enum Modality
{
    Asserted,
    Future,
    Hypothetical,
    Historical,
}
