namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// Universal Dependencies' relations (version 2), with the subtypes that predicates need. The order is part of the model file: a change
/// needs the parser trained again.
/// </summary>
internal enum Relation : byte
{
    Root,
    Nsubj,
    NsubjPass,

    /// <summary>Subject of a clause that has a clause for its predicate: "The <i>problem</i> is that he left".</summary>
    NsubjOuter,
    Csubj,
    CsubjPass,
    Obj,
    Iobj,
    Obl,

    /// <summary>"criticised by the <i>minister</i>", a passive's agent.</summary>
    OblAgent,

    /// <summary>
    /// An adverbial noun without a preposition: "left <i>Monday</i>", "rose ten <i>points</i>" (once obl:tmod and obl:npmod).
    /// </summary>
    OblUnmarked,
    Ccomp,
    Xcomp,
    Advcl,
    AdvclRelcl,
    Acl,
    AclRelcl,
    Advmod,
    Amod,
    Nmod,
    NmodPoss,

    /// <summary>A title before a name: "<i>President</i> Lang".</summary>
    NmodDesc,

    /// <summary>A noun's noun without a preposition: "the meeting <i>Monday</i>" (once nmod:tmod and nmod:npmod).</summary>
    NmodUnmarked,
    Appos,
    Nummod,
    Det,
    DetPredet,
    Case,
    Mark,
    Aux,
    AuxPass,
    Cop,
    Conj,
    Cc,
    CcPreconj,
    Compound,
    CompoundPrt,
    Flat,
    Fixed,
    Parataxis,
    Discourse,
    Vocative,
    Expl,
    List,
    Dislocated,
    Orphan,
    Goeswith,
    Reparandum,
    Punct,

    /// <summary>Any other, and words of sentences too long to be parsed.</summary>
    Dep,
}
