namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// One way to write what typography writes in many: ' for every apostrophe and single quote, " for every double one (also `` and ''),
/// - for hyphens, -- for dashes, ... for an ellipsis; soft hyphens and joiners left out.
/// </summary>
internal static class Normalization
{
    public static string Normal(string token)
    {
        if (IsPlain(token) || Visible(token) == 0)
            return token;
        if (token is "''" or "``" || token.Length == 1 && Characters.IsDoubleQuote(token[0]))
            return "\"";
        if (token is "…")
            return "...";
        if (token.Length == 1 && Characters.IsDash(token[0]))
            return token is "−" ? "-" : "--";
        if (token.Length == 1 && token[0] is '‹' or '›' or '‚')
            return "'";
        return string.Create(Visible(token), token, static (buffer, token) =>
        {
            var n = 0;
            foreach (var c in token)
                if (Characters.IsApostrophe(c))
                    buffer[n++] = '\'';
                else if (Characters.IsHyphen(c))
                    buffer[n++] = '-';
                else if (!Characters.IsBlank(c))
                    buffer[n++] = c;
        });
    }

    static bool IsPlain(string token)
    {
        if (token is "''" or "``")
            return false;
        foreach (var c in token)
            if (c >= 128 && !char.IsLetter(c) || c is '`' or 'ʼ')
                return false;
        return true;
    }

    static int Visible(string token)
    {
        var n = 0;
        foreach (var c in token)
            if (!Characters.IsBlank(c))
                n++;
        return n;
    }
}
