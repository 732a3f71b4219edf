using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// An annotated text with its shallow syntax: noun phrases and verb groups, and for each token where it belongs.
/// Immutable; made in time linear in the text.
/// </summary>
internal sealed class Reading
{
    static readonly FrozenSet<string> AdverbLike = WordLists.Set("adverb-like-verbs");
    static readonly FrozenSet<string> BeforeBaseVerbs = WordLists.Set("before-base-verbs");

    readonly AnnotatedText annotated;
    readonly string[] tags;
    readonly int[] sentenceOf;
    readonly int[] phraseOf;
    readonly int[] groupOf;
    readonly int[] nameOf;

    public Reading(AnnotatedText annotated)
    {
        this.annotated = annotated;
        var count = annotated.Tokens.Count;
        Words = new string[count];
        for (var i = 0; i < count; i++)
            Words[i] = Lower(annotated.Tokens[i].Normal);
        sentenceOf = new int[count];
        for (var s = 0; s < annotated.Sentences.Count; s++)
            Array.Fill(sentenceOf, s, annotated.Sentences[s].FirstToken, annotated.Sentences[s].Length);
        nameOf = Filled(count);
        for (var n = 0; n < annotated.Names.Count; n++)
            Array.Fill(nameOf, n, annotated.Names[n].FirstToken, annotated.Names[n].Length);
        tags = [.. annotated.Tags];
        for (var i = 0; i < count; i++)
            tags[i] = Corrected(i);
        foreach (var sentence in annotated.Sentences)
            if (MissingVerbs.Of(sentence, tags, Words, nameOf) is (var token, var tag))
                tags[token] = tag;
        Trees = new Trees(annotated.WithTags(tags), SentenceOf);
        phraseOf = Filled(count);
        groupOf = Filled(count);
        Chunker.Chunk(this, Phrases, Groups);
        foreach (var group in Groups)
            if (group.Form == VerbForm.Finite && tags[group.Main] == "VBN" && !HasAuxiliary(group))
                tags[group.Main] = "VBD"; // "supported the motion but opposed the tax"
        for (var p = 0; p < Phrases.Count; p++)
            Array.Fill(phraseOf, p, Phrases[p].First, Phrases[p].End - Phrases[p].First);
        for (var g = 0; g < Groups.Count; g++)
            Array.Fill(groupOf, g, Groups[g].First, Groups[g].End - Groups[g].First);
    }

    public string Text => annotated.Text;

    /// <summary>The tokens' normal forms in lower case.</summary>
    public string[] Words { get; }

    public int Count => Words.Length;

    public IReadOnlyList<Sentence> Sentences => annotated.Sentences;

    public IReadOnlyList<Name> Names => annotated.Names;

    public List<NounPhrase> Phrases { get; } = [];

    public List<VerbGroup> Groups { get; } = [];

    /// <summary>The sentences' trees.</summary>
    public Trees Trees { get; }

    /// <summary>The index of a token's sentence.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    public Sentence SentenceAt(int token) => annotated.Sentences[sentenceOf[token]];

    public int ParagraphOf(int token) => SentenceAt(token).Paragraph;

    /// <summary>The index of the noun phrase that a token is in, or -1.</summary>
    public int PhraseAt(int token) => token >= 0 && token < Count ? phraseOf[token] : -1;

    /// <summary>The index of the verb group that a token is in, or -1.</summary>
    public int GroupAt(int token) => token >= 0 && token < Count ? groupOf[token] : -1;

    /// <summary>The index of the name that a token is in, or -1.</summary>
    public int NameAt(int token) => token >= 0 && token < Count ? nameOf[token] : -1;

    public string Word(int token) => token >= 0 && token < Count ? Words[token] : "";

    public string Tag(int token) => token >= 0 && token < Count ? tags[token] : "";

    public string Lemma(int token) => annotated.Lemmas[token];

    public Span SpanOf(int token) => annotated.Tokens[token].Span;

    public string TextOf(int token) => annotated.Tokens[token].Text;

    /// <summary>The stretch of text from one token to before another.</summary>
    public Span SpanOf(int first, int end) => new(annotated.Tokens[first].Span.Start, annotated.Tokens[end - 1].Span.End);

    /// <summary>A phrase with its possessors: "Iraq's Shiite majority" from "Iraq" on.</summary>
    public int FullStart(NounPhrase phrase)
    {
        while (phrase.Possessor >= 0)
            phrase = Phrases[phrase.Possessor];
        return phrase.First;
    }

    /// <summary>Whether a phrase can be a speaker: a person, people, or a body or paper that says things.</summary>
    public bool MaySpeak(NounPhrase phrase)
    {
        var head = Words[phrase.Head];
        if (tags[phrase.Head] is "PRP")
            return !Pronouns.IsImpersonal(head);
        if (nameOf[phrase.Head] is >= 0 and var name)
            return Names[name].Kind is not NameKind.Location;
        return PersonNouns.IsPerson(head) || PersonNouns.IsPeople(head) || PersonNouns.IsGroup(head);
    }

    /// <summary>The names know better than the tagger what rare words are: "al-Sistani" is no verb, and "'s" after a name and before a noun owns it.</summary>
    string Corrected(int i)
    {
        var tag = tags[i];
        if (nameOf[i] >= 0)
        {
            var plain = tag is "NNP" or "NNPS" or "NN" or "NNS" or "POS" or "JJ" or "IN" or "CC" or "DT" or "CD" or ",";
            return plain && (tag is not ("JJ" or "IN" or "DT") || Names[nameOf[i]].Kind != NameKind.Person) || !char.IsLetter(Words[i][0]) ? tag : "NNP";
        }

        if (AdverbLike.Contains(Words[i]) && tag is "RB" or "NN" or "JJ" or "RP" && BacksSomebody(i))
            return i > 0 && (tags[i - 1] is "TO" or "MD" or "RB" || Verbs.MarksInfinitive(Words[i - 1])) ? "VB" : "VBP";
        if (tag is "JJ" or "VBN" && i + 1 < Count && FrameLexicon.OfVerb(Words[i]).Count > 0 && BeforeName(i) is { } verb)
            return verb;
        // "opposed the terminal because": an adjective with a determiner and no noun after it is the noun
        if (tag == "JJ" && i > 0 && nameOf[i - 1] >= 0 && Names[nameOf[i - 1]].FirstToken is > 0 and var named && tags[named - 1] == "DT" && (i + 1 == Count || tags[i + 1] is "," or "IN" or "." or "VBZ" or "VBD" or "MD"))
            return "NN";
        if (tag == "JJ" && i > 0 && tags[i - 1] == "DT" && (i + 1 == Count || tags[i + 1] is "IN" or "." or "WDT" or "MD" or "VBZ" or "VBD" or "TO"))
            return "NN";
        if (tag == "VBZ" && Languages.Current.IsGenitive(Words[i]) && i > 0 && nameOf[i - 1] >= 0)
            for (var j = i + 1; j < Math.Min(i + 4, Count); j++)
                if (tags[j].StartsWith("NN", StringComparison.Ordinal))
                    return "POS";
                else if (tags[j] is not ("JJ" or "CD" or "JJS" or "``"))
                    break;
        return tag;
    }

    /// <summary>
    /// "many slamming Lang", "Marsh, 75, of Paris, supported Lang": a name beside it is a verb's object, which adjectives and
    /// participles have not. Null where the tag may stay.
    /// </summary>
    string? BeforeName(int i)
    {
        if (tags[i] == "JJ")
            return Languages.Current.MayBeGerund(Words[i]) && nameOf[i + 1] >= 0 ? "VBG" : null;
        var afterSubject = i > 0 && (Words[i - 1] == "," || nameOf[i - 1] >= 0);
        return afterSubject && (nameOf[i + 1] >= 0 || tags[i + 1] is "NNP" or "PRP") && !SubjectFinder.IsTime(this, i + 1) ? "VBD" : null;
    }

    /// <summary>"members back the mayor", "to back him": a verb, where the tagger sees an adverb.</summary>
    bool BacksSomebody(int i) =>
        i > 0 && i + 1 < Count && (tags[i - 1] is "NNS" or "NNPS" or "TO" or "MD" || BeforeBaseVerbs.Contains(Words[i - 1]))
        && (tags[i + 1] is "DT" or "PRP" or "PRP$" or "NNP" || nameOf[i + 1] >= 0) && !(i + 2 < Count && SubjectFinder.IsTime(this, i + 2));

    bool HasAuxiliary(VerbGroup group)
    {
        for (var i = group.First; i < group.Main; i++)
            if (tags[i].StartsWith("VB", StringComparison.Ordinal) || tags[i] == "MD")
                return true;
        return false;
    }

    static string Lower(string word)
    {
        foreach (var c in word)
            if (char.IsUpper(c))
                return word.ToLowerInvariant();
        return word;
    }

    static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
