namespace KnowledgeGraph.Extraction.Language;

/// <summary>
/// What the extractor asks of the language that a text is written in: a folder of lists, and the rules of its spelling. The classes beside
/// this one give the lists names by what their words do; nothing else in the extractor knows a word. Thread-safe.
/// </summary>
internal interface ILanguage
{
    /// <summary>Where its lists stand among the assembly's resources: <c>Language/English</c>.</summary>
    string Folder { get; }

    /// <summary>Reads what is else read on first use, so that the first article does not wait for it.</summary>
    void Load();

    /// <returns>All forms of a verb in lower case, the lemma among them.</returns>
    IEnumerable<string> VerbForms(string lemma);

    string Plural(string noun);

    /// <returns>What the people of a country are called, one and many: "Kenyan" and "Kenyans", but "Chinese" alone.</returns>
    IEnumerable<string> PeopleForms(string people);

    /// <summary>Whether a word may be a noun in the plural or a verb in the third person by its ending.</summary>
    bool MayBePlural(string word);

    /// <summary>Whether a word may be a regular verb's past or participle by its ending.</summary>
    bool MayBePast(string word);

    /// <summary>Whether a word may be a gerund or present participle by its ending.</summary>
    bool MayBeGerund(string word);

    /// <returns>The dictionary form of a word in lower case.</returns>
    /// <param name="tag">Of the Penn Treebank.</param>
    string Lemma(string lower, string tag);

    /// <summary>Whether a word may be an inflected form of a verb that is known.</summary>
    bool IsInflectedVerb(string lower);

    /// <summary>Whether a token marks the owner: "Iraq|'s".</summary>
    bool IsGenitive(string word);

    string WithGenitive(string word);

    string WithoutGenitive(string word);

    /// <summary>The length of what is written onto a word and is a token of its own, apostrophe included; 0 where the text starts none.</summary>
    int CliticLength(ReadOnlySpan<char> afterApostrophe);

    /// <summary>Where a word that ends in a negation is cut: "do|n't"; 0 where it does not.</summary>
    int NegationIn(ReadOnlySpan<char> word);
}
