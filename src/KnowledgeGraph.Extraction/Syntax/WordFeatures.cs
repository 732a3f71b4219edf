using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>What the parser knows of a word by itself: keys of rows of weights that are added up.</summary>
internal static class WordFeatures
{
    /// <summary>Features of the word alone.</summary>
    public const int OfWord = 5;

    /// <summary>Features added for the word in its sentence: its tag, and what the tag is read together with.</summary>
    public const int OfTag = 3;

    /// <summary>Templates from here on belong to the parser; those below to the tagger.</summary>
    const int FirstTemplate = 200;

    /// <summary>The row that stands for words that were too rare in training.</summary>
    public static uint Unknown { get; } = FeatureHash.Key(FirstTemplate + OfWord + OfTag, 0);

    /// <summary>The word itself comes first; training hides it at times, so that the rest is learnt to do without.</summary>
    public static void Extract(Word word, Span<uint> keys)
    {
        keys[0] = FeatureHash.Key(FirstTemplate, word.Folded);
        keys[1] = FeatureHash.Key(FirstTemplate + 1, word.Suffixes[2]);
        keys[2] = FeatureHash.Key(FirstTemplate + 2, word.Suffixes[1]);
        keys[3] = FeatureHash.Key(FirstTemplate + 3, word.Prefixes[2]);
        keys[4] = FeatureHash.Key(FirstTemplate + 4, word.Shape);
    }

    public static void Extract(Word word, string tag, Span<uint> keys)
    {
        var hash = FeatureHash.Of(tag);
        keys[0] = FeatureHash.Key(FirstTemplate + 5, hash);
        keys[1] = FeatureHash.Key(FirstTemplate + 6, word.AfterHyphen);
        keys[2] = FeatureHash.Key(FirstTemplate + 7, FeatureHash.Combine(hash, word.Suffixes[1]));
    }
}
