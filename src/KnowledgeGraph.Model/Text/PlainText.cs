using System.Text;

namespace KnowledgeGraph.Model.Text;

/// <summary>Text made comparable. Pure and culture-free.</summary>
public static class PlainText
{
    /// <summary>Lower case, every run of white space one space, none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>Letters and digits in lower case with single spaces between the words, so that quotes, dashes and full stops make no difference.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.IsBetween(character, '\u0300', '\u036f'))
                words.Append(char.ToLowerInvariant(character));
            else if (character is not ('\'' or '\u2019') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        if (words.Length > 0 && words[^1] == ' ')
            words.Length--;
        return words.ToString();
    }
}
