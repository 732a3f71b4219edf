using System.Xml;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>
/// Text from articles without what XML 1.0 forbids (section 2.2: control characters, lone surrogates, U+FFFE and U+FFFF): each becomes
/// U+FFFD.
/// </summary>
internal static class CleanText
{
    public static string ForXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i])) return Cleaned(text);
        }

        return text;
    }

    private static string Cleaned(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
