using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Language;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>Family names that an Arabic article leads: "al-Maliki", "Al-Rashidi", "el-Sisi".</summary>
internal static class ArabicArticle
{
    static readonly FrozenSet<string> Articles = WordLists.Words("arabic-article").Concat(WordLists.Words("arabic-article-variants"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How long the article is, hyphen included; 0 where a word is no such name.</summary>
    public static int Length(string word)
    {
        var length = word.IndexOf('-', StringComparison.Ordinal) + 1;
        var leads = length > 0 && length + 1 < word.Length && char.IsUpper(word[length])
            && Articles.Contains(word[..length].ToLowerInvariant());
        return leads ? length : 0;
    }
}
