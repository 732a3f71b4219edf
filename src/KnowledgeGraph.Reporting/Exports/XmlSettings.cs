using System.Text;
using System.Xml;

namespace KnowledgeGraph.Reporting.Exports;

internal static class XmlSettings
{
    public static XmlWriterSettings Indented { get; } = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
    };
}
