using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Reporting.Pages;

namespace KnowledgeGraph.Reporting.Pictures;

/// <summary>
/// One SVG picture within a page: shapes with classes that the page's style colours, texts through an XML writer. Coordinates in pixels,
/// rounded to tenths.
/// </summary>
internal sealed class SvgCanvas
{
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public SvgCanvas(string id, string title, string description, (double Width, double Height) size, string className)
    {
        _xml = XmlWriter.Create(_text, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Fragment,
            NewLineChars = "\n"
        });
        _xml.WriteStartElement("svg");
        Attributes(("viewBox", $"0 0 {Number(size.Width)} {Number(size.Height)}"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"),
            ("class", className));
        Caption("title", id + "-t", title);
        Caption("desc", id + "-d", description);
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public void Line(double x1, double y1, double x2, double y2, string className) =>
        Shape("line", null, ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("class", className));

    /// <param name="hint">What a pointer that rests on it shows.</param>
    public void Rectangle(double x, double y, double width, double height, string className, string? hint = null) =>
        Shape("rect", hint, ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("class", className));

    /// <param name="hint">What a pointer that rests on it shows.</param>
    public void Circle(double x, double y, double radius, string className, string? hint = null) =>
        Shape("circle", hint, ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("class", className));

    public void Path(string data, string className, double width)
        => Shape("path", null, ("d", data), ("class", className), ("stroke-width", Number(width)));

    public void Polygon(string className, params ReadOnlySpan<(double X, double Y)> points)
    {
        var text = new List<string>();
        foreach (var (x, y) in points) text.Add($"{Number(x)},{Number(y)}");
        Shape("polygon", null, ("points", string.Join(' ', text)), ("class", className));
    }

    /// <param name="anchor">start, middle or end.</param>
    public void Text(double x, double y, string text, double size, string anchor = "start", string className = "", bool bold = false)
    {
        _xml.WriteStartElement("text");
        Attributes(("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("text-anchor", anchor));
        if (className.Length > 0) Attributes(("class", className));
        if (bold) Attributes(("font-weight", "600"));
        _xml.WriteString(CleanText.ForXml(text));
        _xml.WriteEndElement();
    }

    public override string ToString()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.ToString();
    }

    private void Caption(string name, string id, string text)
    {
        _xml.WriteStartElement(name);
        Attributes(("id", id));
        _xml.WriteString(CleanText.ForXml(text));
        _xml.WriteEndElement();
    }

    private void Shape(string name, string? hint, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        Attributes(attributes);
        if (hint is not null) _xml.WriteElementString("title", CleanText.ForXml(hint));
        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, value);
    }
}
