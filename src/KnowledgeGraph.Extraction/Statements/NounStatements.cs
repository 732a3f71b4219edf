using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>Statements without a reporting verb: "according to X", "X's claim that …", "X: …".</summary>
internal sealed class NounStatements(Reading reading, QuoteMap quotes)
{
    static readonly FrozenSet<string> Authors = WordLists.Set("author-prepositions");
    static readonly FrozenSet<string> Contents = WordLists.Set("content-prepositions");
    static readonly FrozenSet<string> Affiliations = WordLists.Set("affiliation-prepositions");

    public IEnumerable<Statement> Find()
    {
        foreach (var sentence in reading.Sentences)
            if (Colon(sentence) is { } headline)
                yield return headline;
        for (var i = 0; i + 2 < reading.Count; i++)
            if (!quotes.IsQuoted(i) && Prepositions.Attribute(reading.Words[i], reading.Words[i + 1]) && AccordingTo(i) is { } statement)
                yield return statement;
        foreach (var phrase in reading.Phrases)
            if (ReportingLexicon.IsNoun(reading.Words[phrase.Head], out var speech) && !quotes.IsQuoted(phrase.Head) && OfNoun(phrase, speech) is { } statement)
                yield return statement;
    }

    Statement? AccordingTo(int cue)
    {
        var sentence = reading.SentenceAt(cue);
        var speaker = Owned(reading.PhraseAt(cue + 2));
        if (speaker < 0)
            return null;
        Content content;
        if (cue <= sentence.FirstToken + 1)
        {
            var limit = Math.Min(sentence.EndToken, cue + 60);
            var first = reading.Phrases[speaker].End;
            while (first < limit && reading.Words[first] != ",")
                first++;
            if (first >= limit)
                return null;
            content = new Content(first + 1, ContentEnd.Of(reading, quotes, first + 1 < reading.Count ? first + 1 : first));
        }
        else
        {
            var first = Math.Max(sentence.FirstToken, cue - 300);
            content = new Content(quotes.At(first) is >= 0 and var around ? quotes.Quotations[around].First : first, cue);
        }

        return Make(content, speaker, cue, cue + 2, true, 0.9);
    }

    Statement? OfNoun(NounPhrase noun, bool speech)
    {
        var next = noun.End;
        var speaker = noun.Possessor;
        if (speaker < 0 && reading.Tag(noun.First) == "PRP$" && noun.First < noun.Head)
            speaker = reading.PhraseAt(noun.First);
        if (speaker < 0 && Authors.Contains(reading.Word(next)) && reading.PhraseAt(next + 1) is >= 0 and var author)
        {
            speaker = Owned(author);
            next = reading.Phrases[speaker].End;
        }

        if (speaker < 0)
            return null;
        var clause = Conjunctions.IsComplementizer(reading.Word(next));
        var first = next + 1;
        return !clause && !Contents.Contains(reading.Word(next)) || first >= reading.SentenceAt(noun.Head).EndToken ? null
            : Make(new Content(first, Stop(first)), speaker, noun.Head, noun.Head + 1, speech, clause ? 0.8 : 0.6);
    }

    /// <summary>The content of a noun ends before the verb of the noun's own clause.</summary>
    int Stop(int first)
    {
        var end = ContentEnd.Of(reading, quotes, first);
        if (Conjunctions.IsComplementizer(reading.Word(first - 1)))
            return end;
        for (var i = first; i < end; i++)
            if (reading.GroupAt(i) is >= 0 and var group && reading.Groups[group].IsFinite && !Pronouns.MayOpenRelative(reading.Word(i - 1))
                || reading.Word(i) is ",")
                return i;
        return end;
    }

    /// <summary>"Smith: Impeach them all" in a headline, "SMITH: …" in a transcript.</summary>
    Statement? Colon(Sentences.Sentence sentence)
    {
        var speaker = Owned(reading.PhraseAt(sentence.FirstToken));
        if (speaker < 0)
            return null;
        var colon = reading.Phrases[speaker].End;
        // "Ann Smith, The Tarn Post: “…”"
        while (colon < Math.Min(sentence.EndToken, sentence.FirstToken + 14) && reading.Words[colon] != ":"
            && (reading.PhraseAt(colon) >= 0 || reading.Words[colon] is "," || Affiliations.Contains(reading.Words[colon])))
            colon++;
        if (colon > reading.Phrases[speaker].End && !quotes.IsQuoted(colon + 1))
            return null;
        if (reading.Word(colon) != ":" || colon + 2 >= sentence.EndToken || reading.NameAt(reading.Phrases[speaker].Head) < 0 || quotes.IsQuoted(sentence.FirstToken))
            return null;
        return Make(new Content(colon + 1, sentence.EndToken), speaker, colon, colon + 1, true, 0.7);
    }

    int Owned(int phrase)
    {
        while (phrase >= 0 && reading.Phrases[phrase].IsPossessor && phrase + 1 < reading.Phrases.Count && reading.Phrases[phrase + 1].Possessor == phrase)
            phrase++;
        return phrase;
    }

    Statement? Make(Content content, int speaker, int cue, int cueEnd, bool speech, double confidence)
    {
        content = content.Trimmed(reading, quotes).Balanced(quotes);
        if (content.IsNone || quotes.WordsIn(content.First, content.End) == 0)
            return null;
        return new Statement(content.First, content.End, speaker, cue, cueEnd, quotes.TypeOf(content.First, content.End)) { Speech = speech, Confidence = confidence };
    }
}
