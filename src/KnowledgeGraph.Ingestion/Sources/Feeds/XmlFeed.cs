using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources.Articles;

namespace KnowledgeGraph.Ingestion.Sources.Feeds;

/// <summary>
/// RSS (0.9x, 1.0, 2.0) and Atom (0.3, 1.0) entry by entry, each an article: what stands before a fault in the XML is taken. Nothing is
/// fetched and no document type is followed.
/// </summary>
internal static partial class XmlFeed
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = InputReader.LargestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly string[] Roots = ["rss", "feed", "RDF"];

    /// <returns>The name of the document's outermost element, or null where it does not begin as XML.</returns>
    public static string? RootOf(string text) => Root().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    public static bool IsFeed(string root) => Roots.Contains(root);

    /// <exception cref="XmlException">The XML is broken after the entries given so far.</exception>
    public static IEnumerable<IngestionInput> Read(string file, string text)
    {
        // Feeds use HTML's names for characters, which XML does not know.
        var xml = HtmlName().Replace(text, match => WebUtility.HtmlDecode(match.Value));
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        var around = ArticleSetting.None;
        var (section, count) = ("", 0);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            if (reader.Depth <= 1) section = reader.LocalName;
            if (reader.LocalName is "item" or "entry")
            {
                var origin = new InputOrigin(file, ((IXmlLineInfo)reader).LineNumber);
                count++;
                yield return FeedEntry.Read((XElement)XNode.ReadFrom(reader), origin, around);
            }
            else if (IsOfFeed(reader, section)) around = FeedEntry.Around((XElement)XNode.ReadFrom(reader), around);
            else reader.Read();
        }
        if (count == 0) yield return RejectedInput.Of(new InputOrigin(file, 1), "$", "the feed has no entries");
    }

    /// <summary>What stands in Atom's feed or in RSS's channel, but not in its image or author.</summary>
    private static bool IsOfFeed(XmlReader reader, string section) =>
        reader.LocalName is "title" or "link" or "language" && (reader.Depth == 1 || (reader.Depth == 2 && section == "channel"));

    [GeneratedRegex(
        @"\A\s*(?:<\?xml[^>]*\?>|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>|\s)*<(?:[\w.-]+:)?([\w.-]+)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();

    [GeneratedRegex("&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.CultureInvariant)]
    private static partial Regex HtmlName();
}
