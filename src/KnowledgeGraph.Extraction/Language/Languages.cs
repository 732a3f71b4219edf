namespace KnowledgeGraph.Extraction.Language;

/// <summary>The language that articles are read in; texts in another one are refused before (<see cref="Articles.TextLanguage"/>).</summary>
internal static class Languages
{
    /// <summary>The one place that names a language's folder. One a process: word lists are looked up for every word, so they are static.</summary>
    public static readonly ILanguage Current = new English.EnglishLanguage();
}
