using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Lexicons;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>What stands around a stance word: whether it is denied, and whether it is fact, future, past or supposition.</summary>
internal readonly record struct Circumstance(bool Negated, Modality Modality)
{
    static readonly HashSet<string> Denials = [.. (
        "refuse refuses refused refusing decline declines declined declining fail fails failed failing deny denies denied denying avoid avoids avoided avoiding "
        + "stop stops stopped stopping hesitate hesitated reject rejects rejected rejecting withdraw withdraws withdrew withdrawn withdrawing withhold withheld end ended ending cease ceased rescind rescinded").Split(' ')];

    static readonly HashSet<string> Intentions = [.. "vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising plan plans planned planning intend intends intended agree agreed going".Split(' ')];
    static readonly HashSet<string> Suppositions = [.. "want wants wanted hope hopes hoped expect expects expected likely consider considers considered considering urge urged ready willing asked ask try tries tried trying threaten threatens threatened".Split(' ')];

    /// <summary>Whether a verb takes back or withholds what its object says: "withdrew support", "refused to back".</summary>
    public static bool Denies(string word) => Denials.Contains(word);

    public static Circumstance Of(Reading reading, VerbGroup verb)
    {
        var negated = verb.Negated;
        var modality = Own(reading, verb);
        var first = reading.SentenceAt(verb.First).FirstToken;
        if (verb.Form is VerbForm.Infinitive or VerbForm.Gerund && Controller(reading, verb, first) is { } controller)
        {
            var word = reading.Words[controller.Main];
            negated ^= Denials.Contains(word) || controller.Negated;
            if (Intentions.Contains(word))
                modality = Modality.Future;
            else if (Suppositions.Contains(word))
                modality = Modality.Hypothetical;
            else if (modality == Modality.Asserted)
                modality = Own(reading, controller);
        }

        if (modality == Modality.Asserted && Conditional(reading, verb.First, first))
            modality = Modality.Hypothetical;
        negated ^= reading.Word(verb.First - 1) == "than" && reading.Word(verb.First - 2) == "rather" || reading.Word(verb.First - 1) == "of" && reading.Word(verb.First - 2) == "instead";
        for (var i = verb.First - 1; i >= Math.Max(first, verb.First - 6); i--)
            negated |= reading.Words[i] is "neither" or "nobody" or "none" || reading.Words[i] == "no" && reading.Word(i + 1) == "one" || reading.Words[i] == "no" && reading.PhraseAt(i) >= 0 && i == reading.SentenceAt(i).FirstToken;
        return new Circumstance(negated, modality);
    }

    /// <summary>What the verb group itself says of its modality.</summary>
    public static Modality Own(Reading reading, VerbGroup verb)
    {
        for (var i = verb.First; i < verb.End; i++)
        {
            switch (reading.Words[i])
            {
                case "had" when verb.End - i > 1 && reading.Tag(verb.Main) is "VBN" or "VBD" && verb.Main > i && !verb.Passive:
                    return Modality.Historical; // it was so before what is told
                case "would" when Backshifted(reading, verb.First):
                    return Modality.Future;
                case "will" or "'ll" or "shall" or "wo":
                    return Modality.Future;
                case "would" or "could" or "might" or "may" or "should" or "'d" or "must" or "can":
                    return Modality.Hypothetical;
                case "once" or "previously" or "formerly":
                    return Modality.Historical;
            }
        }

        return reading.Word(verb.First - 1) is "once" or "previously" or "formerly" || reading.Word(verb.First - 2) == "used" || reading.Word(verb.First - 1) == "used" ? Modality.Historical : Modality.Asserted;
    }

    /// <summary>"She said Norland would support it" reports "will support".</summary>
    static bool Backshifted(Reading reading, int verb)
    {
        var sentence = reading.SentenceAt(verb);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (reading.Words[i] is "if" or "unless" or "\"" or "``")
                return false;
        for (var i = verb - 1; i >= Math.Max(sentence.FirstToken, verb - 10); i--)
            if (reading.GroupAt(i) >= 0)
                return reading.Tag(i) == "VBD" && (ReportingLexicon.Frames(reading.Words[i]) & (ReportingFrame.Clause | ReportingFrame.Told)) != 0;
        return false;
    }

    /// <summary>The verb that an infinitive or a gerund hangs on: close before it, with nothing but an object between.</summary>
    static VerbGroup? Controller(Reading reading, VerbGroup verb, int first)
    {
        for (var i = verb.First - 1; i >= Math.Max(first, verb.First - 5); i--)
        {
            if (reading.GroupAt(i) is >= 0 and var group)
                return reading.Groups[group];
            if (reading.Words[i] is "," or ";" or ":")
                return null;
        }

        return null;
    }

    static bool Conditional(Reading reading, int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 12); i--)
        {
            if (reading.Words[i] is "if" or "unless" or "whether")
                return true;
            if (reading.Words[i] is "," or ";")
                return false;
        }

        return false;
    }
}
