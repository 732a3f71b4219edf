using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using KnowledgeGraph.Reporting.Evidence;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>
/// A page as one HTML file: no request to anywhere, works offline, in print, without scripts. Every text goes through an encoder; the
/// content security policy allows the page's own
/// style and script, by their hashes, and nothing else.
/// </summary>
internal sealed partial class HtmlRenderer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    private readonly StringBuilder _html = new();

    /// <summary>What a server sends as <c>Content-Security-Policy</c>; the page says the same of itself.</summary>
    public static string ContentSecurityPolicy { get; } = $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    public static string Render(Page page) => new HtmlRenderer().Whole(page);

    private string Whole(Page page)
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentSecurityPolicy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append($"<title>{Text(page.Title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
            .Append($"<header>\n<h1>{Text(page.Title)}</h1>\n");
        foreach (var block in page.Lead) Write(block);
        _html.Append("</header>\n<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n");
        foreach (var section in page.Sections) _html.Append($"<li><a href=\"#{section.Anchor}\">{Text(section.Title)}</a></li>\n");
        _html.Append("</ol>\n</nav>\n<main id=\"main\">\n");
        foreach (var section in page.Sections) Write(section);
        _html.Append($"</main>\n<script>{Script}</script>\n</body>\n</html>\n");
        return _html.ToString();
    }

    private void Write(Section section)
    {
        _html.Append($"<section id=\"{section.Anchor}\" aria-labelledby=\"{section.Anchor}-title\">\n<h2 id=\"{section.Anchor}-title\">{Text(section.Title)}</h2>\n");
        foreach (var block in section.Blocks) Write(block);
        _html.Append("</section>\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                _html.Append($"<p>{Text(paragraph.Text)}</p>\n");
                break;
            case Remark remark:
                _html.Append($"<p class=\"remark\">{Text(remark.Text)}</p>\n");
                break;
            case Table { IsOfPicture: true } table:
                _html.Append($"<details>\n<summary>{Text(table.Caption)}: the figures</summary>\n");
                Write(table);
                _html.Append("</details>\n");
                break;
            case Table table:
                Write(table);
                break;
            case QuotationList evidence:
                Write(evidence);
                break;
            case Tail tail:
                _html.Append($"<p class=\"tail\">{Text(tail.Text)}{(tail.Command is null ? "" : $" <code>{Text(tail.Command)}</code>")}</p>\n");
                break;
            case Picture picture:
                _html.Append($"<figure>\n{picture.Svg}\n<figcaption>{Text(picture.Title)}</figcaption>\n</figure>\n");
                break;
        }
    }

    private void Write(Table table)
    {
        _html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(table.Caption)}\">\n<table>\n<caption>{Text(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns) _html.Append($"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : "")}>{Text(column.Title)}</th>");
        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            _html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var order = row[i].Order is { } value ? string.Create(CultureInfo.InvariantCulture, $" data-order=\"{value}\"") : "";
                var (open, close) = i == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
                var style = table.Columns[i].IsNumber ? " class=\"number\"" : "";
                _html.Append($"{open}{style}{order}>{WholeDates(Text(row[i].Text))}{close}");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Write(QuotationList evidence)
    {
        if (evidence.Title.Length > 0) _html.Append($"<h3>{Text(evidence.Title)}</h3>\n");
        Write(evidence.Items.Take(evidence.Open));
        var folded = evidence.Items.Skip(evidence.Open).ToList();
        if (folded.Count == 0) return;
        _html.Append($"<details>\n<summary>{(evidence.Open == 0 ? "" : "and ")}{Figures.Count(folded.Count, evidence.Open == 0 ? "quotation" : "more quotation")}</summary>\n");
        Write(folded);
        _html.Append("</details>\n");
    }

    private void Write(IEnumerable<EvidenceItem> items)
    {
        _html.Append("<ul class=\"evidence\">\n");
        foreach (var item in items)
        {
            _html.Append($"<li>\n<p class=\"head\">{Text(item.Head)}");
            foreach (var remark in item.Remarks) _html.Append($" <span class=\"note\">{Text(remark)}</span>");
            _html.Append($"</p>\n<blockquote>{Quote(item.Quote)}</blockquote>\n<p class=\"source\">{Source(item.Source)}</p>\n</li>\n");
        }

        _html.Append("</ul>\n");
    }

    private static string Quote(Quotation quote)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var mark in quote.Marks)
        {
            html.Append(Text(quote.Text[at..mark.Start]))
                .Append($"<mark class=\"{mark.Kind.ToString().ToLowerInvariant()}\">{Text(quote.Text.Substring(mark.Start, mark.Length))}</mark>");
            at = mark.Start + mark.Length;
        }

        return html.Append(Text(quote.Text[at..])).ToString();
    }

    private static string Source(Citation citation)
    {
        var title = Text(citation.Title ?? citation.Url ?? citation.ArticleId);
        var link = WebAddress.IsWeb(citation.Url) ? $"<a href=\"{Text(citation.Url!)}\" rel=\"noopener noreferrer\">{title}</a>" : title;
        return string.Join(", ", CitationText.Rest(citation).Select(Text).Prepend(link));
    }

    /// <summary>Encoded text whose dates do not break at their hyphens.</summary>
    private static string WholeDates(string encoded) => IsoDate().Replace(encoded, "<span class=\"date\">$0</span>");

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\b")]
    private static partial Regex IsoDate();

    private static string Text(string text) => Encoder.Encode(CleanText.ForXml(text));

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
