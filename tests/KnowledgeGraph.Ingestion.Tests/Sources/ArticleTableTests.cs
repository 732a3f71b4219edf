using System.Text;
using CsCheck;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

public sealed class ArticleTableTests
{
    [Theory]
    [InlineData("url,title,date,text\nhttps://x.example/1,T,2020-01-05,\"Ada, the mayor, said \"\"yes\"\".\n\nShe left.\"\n")]
    [InlineData("url;title;date;text\r\nhttps://x.example/1;T;5 Jan 2020;\"Ada, the mayor, said \"\"yes\"\".\n\nShe left.\"\r\n")]
    [InlineData("sep=;\nURL;Headline;Publish Date;Body\nhttps://x.example/1;T;2020-01-05;\"Ada, the mayor, said \"\"yes\"\".\n\nShe left.\"\n")]
    [InlineData("link\tstory_title\tpubDate\tfull_text\nhttps://x.example/1\tT\t2020/1/5\t\"Ada, the mayor, said \"\"yes\"\".\n\nShe left.\"\n")]
    [InlineData("\uFEFF\"title\",\"webUrl\",\"source.name\",\"publishedAt\",\"content\"\n\"T\",\"https://x.example/1\",\"Wire\",\"2020-01-05\",\"Ada, the mayor, said \"\"yes\"\".\n\nShe left.\"\n")]
    public void A_row_is_an_article_whatever_parts_the_columns_and_what_they_are_called(string table)
    {
        var article = Assert.IsType<ArticleInput>(Assert.Single(Read("export.csv", table))).Article;

        Assert.Equal(("https://x.example/1", "T", "Ada, the mayor, said \"yes\".\n\nShe left."), (article.Url, article.Title, article.Text));
        Assert.Equal("2020-01-05", article.PublishedAt);
    }

    [Fact]
    public void Rows_are_told_by_the_line_they_begin_in()
    {
        var entries = Read("export.csv", "url,title,text\nhttps://x.example/1,T,\"One.\nTwo.\"\n\nhttps://x.example/2,T,\nhttps://x.example/3,T,a,b\n");

        Assert.Equal([2, 5, 6], entries.Select(entry => entry.Origin.Line));
        Assert.Equal("text", Assert.IsType<RejectedInput>(entries[1]).Problems[0].Field);
        Assert.Contains("4 fields and the header 3", Assert.IsType<RejectedInput>(entries[2]).Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_separated_texts_that_are_not_quoted_keep_their_quotation_marks()
    {
        var entries = Read("export.tsv", "url\ttext\nhttps://x.example/1\t\"I like him,\" said Ada.\nhttps://x.example/2\tOtto \"Otti\" Klein left.\n");

        Assert.Equal(["\"I like him,\" said Ada.", "Otto \"Otti\" Klein left."], entries.Cast<ArticleInput>().Select(entry => entry.Article.Text));
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_told_where_it_opens()
    {
        var refused = Assert.IsType<RejectedInput>(Assert.Single(Read("export.csv", "url,text\nhttps://x.example/1,\"Ada left.\nhttps://x.example/2,Otto left.\n")));

        Assert.Equal(2, refused.Origin.Line);
        Assert.Contains("quotation mark", refused.Problems[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stories_id,publish_date,title,url,language,media_name\n1,2020-01-05,T,https://mc.example/1,en,Bay\n", "no column holds")]
    [InlineData("https://x.example/1,T,Ada left.\n", "no column holds")]
    [InlineData("url,title,text\n", "no rows")]
    public void A_table_without_texts_is_refused_once_by_its_header(string table, string reason)
    {
        var problem = Assert.Single(Assert.IsType<RejectedInput>(Assert.Single(Read("export.csv", table))).Problems);

        Assert.Equal(1, problem.Line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_shows_by_its_header_in_a_text_file_too_and_prose_does_not()
    {
        Assert.Equal("Ada left.", Assert.IsType<ArticleInput>(Assert.Single(Read("export.txt", "url,title,text\nhttps://x.example/1,T,Ada left.\n"))).Article.Text);
        Assert.StartsWith("Title, text", Assert.IsType<ArticleInput>(Assert.Single(Read("prose.txt", "Title, text and more\n\nAda left.\n"))).Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_mean_nothing_are_told_once()
    {
        var entries = Read("export.csv", "url,mood,text\nhttps://x.example/1,good,One.\nhttps://x.example/2,bad,Two.\n").Cast<ArticleInput>().ToList();

        Assert.Contains("mood", Assert.Single(entries[0].Warnings!).Reason, StringComparison.Ordinal);
        Assert.Empty(entries[1].Warnings!);
    }

    [Fact]
    public void Any_text_comes_out_of_a_quoted_field_as_it_went_in() =>
        Gen.String[Gen.Char["ab ,;\t|\"\n.’"], 1, 60].Where(text => text.Trim().Length > 0).Select(Gen.Char[",;\t"]).Sample((text, delimiter) =>
        {
            var table = $"url{delimiter}text{delimiter}title\nhttps://x.example/1{delimiter}\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{delimiter}T\n";
            Assert.Equal(text, Assert.IsType<ArticleInput>(Assert.Single(Read("export.csv", table))).Article.Text);
        });

    private static List<IngestionInput> Read(string name, string content) => [.. InputReader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(content)))];
}
