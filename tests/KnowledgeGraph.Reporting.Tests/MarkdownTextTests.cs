using KnowledgeGraph.Reporting.Markdown;

namespace KnowledgeGraph.Reporting.Tests;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("plain text, with (brackets).", "plain text, with (brackets).")]
    [InlineData("*bold* _it_ `code` [link](x) <b>", @"\*bold\* \_it\_ \`code\` \[link\](x) \<b\>")]
    [InlineData("a | b &amp; c", @"a \| b \&amp; c")]
    [InlineData("two\r\n\nlines\tand\u0007more", "two lines and more")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("- no list", @"\- no list")]
    [InlineData("1. no list", @"1\. no list")]
    [InlineData("2014 was", "2014 was")]
    [InlineData("22.8 %", "22.8 %")]
    [InlineData("", "")]
    public void Text_shows_as_it_is(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("https://a.example/x?y=(1)", "[t](<https://a.example/x?y=(1)>)")]
    [InlineData("https://a.example/<x>\n", "[t](<https://a.example/%3Cx%3E>)")]
    [InlineData("javascript:alert(1)", "t (javascript:alert(1))")]
    [InlineData("notes/today.txt", "t (notes/today.txt)")]
    [InlineData(null, "t")]
    public void Only_web_addresses_become_links(string? url, string markdown) => Assert.Equal(markdown, MarkdownText.Link("t", url));
}
