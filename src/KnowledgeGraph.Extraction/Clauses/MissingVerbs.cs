using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>
/// Finds the verb of a sentence that the tagger left without one: "Marsh imposed sanctions" with "imposed" as a participle, "Marsh shares his view"
/// with "shares" as a noun. What stands right after a name and is a form of a verb that frames know is taken for it.
/// </summary>
internal static class MissingVerbs
{
    /// <returns>The token and the tag that it should have, or null where the sentence has a finite verb or none can be found.</returns>
    public static (int Token, string Tag)? Of(Sentence sentence, ReadOnlySpan<string> tags, ReadOnlySpan<string> words, ReadOnlySpan<int> names)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (tags[i] is "VBD" or "VBZ" or "VBP" or "MD")
                return null;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (names[i] >= 0 || names[i - 1] < 0 && tags[i - 1] is not ("," or "RB"))
                continue;
            if (tags[i] is "VBN" && FrameLexicon.OfVerb(words[i]).Count > 0 && Follows(i + 1, sentence, tags))
                return (i, "VBD");
            if (names[i - 1] >= 0
                && (tags[i] is "NNS" or "NN" || tags[i] is "NNP" or "NNPS" && Headlines.IsVerb(words[i])) // "Marsh Backs Lang"
                && (FrameLexicon.OfVerb(words[i]).Count > 0 || Embeddings.TakesInfinitive(words[i]))
                && Follows(i + 1, sentence, tags))
                return (i, Languages.Current.MayBePlural(words[i]) ? "VBZ" : "VBD");
        }

        return null;
    }

    static bool Follows(int i, Sentence sentence, ReadOnlySpan<string> tags) => i < sentence.EndToken && tags[i] is "TO" or "NNP" or "NNPS" or "DT" or "PRP" or "PRP$" or "NNS" or "NN" or "JJ";
}
