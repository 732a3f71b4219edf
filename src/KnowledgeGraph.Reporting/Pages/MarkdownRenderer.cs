using KnowledgeGraph.Reporting.Evidence;
using KnowledgeGraph.Reporting.Markdown;

namespace KnowledgeGraph.Reporting.Pages;

/// <summary>A page as Markdown (CommonMark with tables). Pictures are left out: their figures are in the tables.</summary>
internal static class MarkdownRenderer
{
    public static string Render(Page page)
    {
        var markdown = new MarkdownPage();
        markdown.Heading(1, MarkdownText.Escape(page.Title));
        foreach (var block in page.Lead) Write(markdown, block);
        foreach (var section in page.Sections.Where(section => section.Blocks.Any(block => block is not Picture)))
        {
            markdown.Heading(2, MarkdownText.Escape(section.Title));
            foreach (var block in section.Blocks) Write(markdown, block, section.Title);
        }

        return markdown.ToString();
    }

    /// <param name="title">Of the section: a table of the same name needs no caption.</param>
    private static void Write(MarkdownPage markdown, Block block, string title = "")
    {
        switch (block)
        {
            case Paragraph paragraph:
                markdown.Paragraph(MarkdownText.Escape(paragraph.Text));
                break;
            case Remark remark:
                markdown.Paragraph($"*{MarkdownText.Escape(remark.Text)}*");
                break;
            case Table table:
                if (table.Caption != title) markdown.Paragraph($"**{MarkdownText.Escape(table.Caption)}**");
                markdown.Table([.. table.Columns.Select(column => MarkdownText.Escape(column.Title))],
                    table.Rows.Select(row => row.Select(cell => (object)MarkdownText.Escape(cell.Text)).ToList()));
                break;
            case QuotationList evidence:
                if (evidence.Title.Length > 0) markdown.Heading(3, MarkdownText.Escape(evidence.Title));
                markdown.List(evidence.Items.Select(Item));
                break;
            case Tail tail:
                markdown.Paragraph(MarkdownText.Escape(tail.Text) + (tail.Command is null ? "" : " " + MarkdownText.Code(tail.Command)));
                break;
        }
    }

    private static string Item(EvidenceItem item)
    {
        var remarks = item.Remarks.Count == 0 ? "" : "; " + MarkdownText.Escape(string.Join("; ", item.Remarks));
        return $"{MarkdownText.Escape(item.Head)}{remarks}\n> {Quote(item.Quote)}\n\n{Source(item.Source)}";
    }

    private static string Quote(Quotation quote)
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var mark in quote.Marks)
        {
            text.Append(Kept(quote.Text[at..mark.Start]));
            var marked = MarkdownText.Escape(quote.Text.Substring(mark.Start, mark.Length)).Trim();
            text.Append(mark.Kind == MarkKind.Cue ? $"**{marked}**" : $"*{marked}*");
            at = mark.Start + mark.Length;
        }

        return MarkdownText.AtLineStart(text.Append(Kept(quote.Text[at..])).ToString().Trim());
    }

    /// <summary>Escaped, with the blanks at its ends kept: words beside a mark do not run together.</summary>
    private static string Kept(string text)
    {
        var inner = MarkdownText.EscapeInline(text);
        return (text.Length > 0 && text[0] == ' ' && !inner.StartsWith(' ') ? " " : "") + inner
            + (text.Length > 1 && text[^1] == ' ' && !inner.EndsWith(' ') ? " " : "");
    }

    /// <summary>Where to check it: title or address with link, outlet, date, offsets.</summary>
    private static string Source(Citation citation)
    {
        var parts = new List<string> { MarkdownText.Link(citation.Title ?? citation.Url ?? citation.ArticleId, citation.Url) };
        parts.AddRange(CitationText.Rest(citation).Select(MarkdownText.Escape));
        return string.Join(", ", parts);
    }
}
