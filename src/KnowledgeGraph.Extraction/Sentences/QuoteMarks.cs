using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Tells opening from closing quotation marks.</summary>
internal static class QuoteMarks
{
    /// <summary>Whether a token closes a quotation or a bracket, judged by its own shape or by the blanks around it.</summary>
    public static bool Closes(string text, Token token)
    {
        var mark = text[token.Span.Start];
        return mark switch
        {
            '”' or '’' or '»' or '›' or ')' or ']' or '}' or '″' => true,
            '“' or '‘' or '«' or '‹' or '(' or '[' or '{' or '„' or '‚' or '`' => false,
            '"' or '\'' or '＂' => token.Normal is "\"" or "'" && !BlankBefore(text, token) && (BlankAfter(text, token) || !WordAfter(text, token)),
            _ => false,
        };
    }

    /// <summary>Whether a token opens a quotation or a bracket.</summary>
    public static bool Opens(string text, Token token)
    {
        var mark = text[token.Span.Start];
        return mark switch
        {
            '“' or '‘' or '«' or '‹' or '(' or '[' or '{' or '„' or '‚' or '`' => true,
            '"' or '\'' or '＂' => token.Normal is "\"" or "'" && !BlankAfter(text, token),
            _ => false,
        };
    }

    static bool BlankBefore(string text, Token token) => token.Span.Start == 0 || Characters.IsBlank(text[token.Span.Start - 1]);

    static bool BlankAfter(string text, Token token) => token.Span.End >= text.Length || Characters.IsBlank(text[token.Span.End]);

    static bool WordAfter(string text, Token token) => Characters.WordLength(text, token.Span.End) > 0;
}
