using System.Text;
using KnowledgeGraph.Ingestion.Inputs;
using KnowledgeGraph.Ingestion.Sources;

namespace KnowledgeGraph.Ingestion.Tests.Sources;

public sealed class InputReaderTests
{
    private const string Article = """{"url":"https://a.example/1","title":"T","publishedAt":"2025-01-01","source":"Wire","text":"Some text."}""";

    private const string Record = """{"schema":"knowledge-graph/extraction/1","article":{"url":"https://a.example/2","text":"Anna spoke."},"extractor":{"name":"x","version":"1"},"mentions":[{"id":"m1","text":"Anna","start":0,"end":4,"kind":"name"}]}""";

    private const string Row = """{"actor":"Anna Brandt","statement":"I back him.","stance":"support","target":"David Kessler","article":"https://a.example/3","published":"2025-01-01","source":"Wire"}""";

    [Fact]
    public void Lines_of_all_three_kinds_may_stand_in_one_file()
    {
        var entries = Read("x.jsonl", $"{Article}\n\n{Record}\r\n{Row}");

        Assert.Equal("Some text.", Assert.IsType<ArticleInput>(entries[0]).Article.Text);
        Assert.Equal(3, Assert.IsType<RecordInput>(entries[1]).Origin.Line);
        Assert.Equal("Anna Brandt", Assert.Single(Assert.IsType<RecordInput>(entries[2]).Record.Actors, actor => actor.Name == "Anna Brandt").Name);
    }

    [Theory]
    [InlineData("x.json")]
    [InlineData("x.txt")]
    public void A_JSON_array_and_a_spread_out_object_are_read_whatever_the_file_is_called(string name)
    {
        Assert.Equal(2, Read(name, $"[{Article},\n{Record}]").Count);
        Assert.IsType<ArticleInput>(Assert.Single(Read(name, "{\n  \"text\": \"Some text.\",\n  \"title\": \"T\"\n}\n")));
    }

    [Fact]
    public void A_codebook_that_is_named_as_input_is_refused_and_says_where_it_belongs()
    {
        var refused = Assert.IsType<RejectedInput>(Assert.Single(InputReader.ReadFile("harbour.codebook.yaml")));
        Assert.Contains("--topics", Assert.Single(refused.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_a_header_line_is_read_as_flat_rows()
    {
        var entries = Read("x.csv", "actor,statement,stance,target,article,published,source\nAnna Brandt,\"I, for one, back him.\",support,David Kessler,https://a.example/3,2025-01-01,Wire\n");

        Assert.Equal("I, for one, back him.", Assert.Single(Assert.IsType<RecordInput>(Assert.Single(entries)).Record.Statements).Text);
    }

    [Fact]
    public void A_bad_line_is_refused_with_its_place_and_costs_the_others_nothing()
    {
        var entries = Read("x.jsonl", $"{Article}\n{Article[..40]}\n{Record.Replace("\"end\":4", "\"end\":5", StringComparison.Ordinal)}\n{Record}");

        Assert.IsType<ArticleInput>(entries[0]);
        var truncated = Assert.Single(Assert.IsType<RejectedInput>(entries[1]).Problems);
        Assert.Equal((2, "$"), (truncated.Line, truncated.Field));
        Assert.Contains("not valid JSON", truncated.Reason, StringComparison.Ordinal);
        Assert.Contains("mentions[0]", Assert.IsType<RejectedInput>(entries[2]).Problems[0].Field, StringComparison.Ordinal);
        Assert.IsType<RecordInput>(entries[3]);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_and_the_next_one_read()
    {
        using var stream = new MemoryStream();
        stream.Write("{\"text\":\""u8);
        stream.Write(Encoding.ASCII.GetBytes(new string('a', 50 * 1024 * 1024)));
        stream.Write(Encoding.UTF8.GetBytes("\"}\n" + Article));
        stream.Position = 0;

        var entries = InputReader.Read("x.jsonl", stream).ToList();

        Assert.Contains("bytes", Assert.Single(Assert.IsType<RejectedInput>(entries[0]).Problems).Reason, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<ArticleInput>(entries[1]).Origin.Line);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"text\": 5}", "expected text")]
    [InlineData("{\"title\": \"T\"}", "missing")]
    [InlineData("{\"text\": \"\"}", "empty")]
    [InlineData("{\"text\": \"\\ud800\"}", "Unicode")]
    [InlineData("[{\"text\": ", "not valid JSON")]
    [InlineData("[1, 2]x", "not valid JSON")]
    [InlineData("null", "not null")]
    [InlineData("12", "not the number 12")]
    [InlineData("[]", "empty array")]
    [InlineData("hello there", "not valid JSON")]
    public void Bad_content_is_refused_with_a_reason(string content, string reason)
    {
        var entries = Read("x.json", content);

        Assert.Contains(reason, Assert.IsType<RejectedInput>(entries[^1]).Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_looks_like_JSON_is_a_text_in_a_text_file() => Assert.IsType<ArticleInput>(Assert.Single(Read("x.txt", "[1, 2]x and more words")));

    [Fact]
    public void Null_is_no_article_whatever_the_file_is_called() => Assert.IsType<RejectedInput>(Assert.Single(Read("x.txt", "null\n")));

    [Fact]
    public void A_flat_row_with_an_unknown_stance_is_refused_by_that_field()
    {
        var problem = Assert.Single(Assert.IsType<RejectedInput>(Assert.Single(Read("x.jsonl", Row.Replace("support", "adore", StringComparison.Ordinal)))).Problems);
        Assert.Equal((1, "stance"), (problem.Line, problem.Field));
    }

    [Fact]
    public void The_elements_of_an_array_are_told_by_the_lines_they_begin_in()
    {
        var entries = Read("x.json", $"[\n{Article},\n\n{{\n\"title\": \"T\"\n}},\n7\n]");

        Assert.Equal([2, 4, 7], entries.Select(entry => entry.Origin.Line));
    }

    [Theory]
    [InlineData("{ \"url\": \"https://x.example/p\",\n  \"text\": \"Some text.\" }\n")]
    [InlineData("{\"articles\": [\n{\"text\": \"Some text.\"}\n]}")]
    public void One_value_over_several_lines_is_one_document(string content) => Assert.Equal("Some text.", Assert.IsType<ArticleInput>(Assert.Single(Read("x.json", content))).Article.Text);

    [Theory]
    [InlineData('{')]
    [InlineData('[')]
    public void Ten_thousand_nested_brackets_are_refused(char bracket)
    {
        var entries = Read("x.json", bracket == '[' ? new string('[', 10_000) : string.Concat(Enumerable.Repeat("{\"a\":", 10_000)));

        Assert.Contains("not valid JSON", Assert.IsType<RejectedInput>(Assert.Single(entries)).Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_fields_of_an_article_are_told()
    {
        var entry = Assert.IsType<ArticleInput>(Assert.Single(Read("x.jsonl", """{"text":"T.","mood":"good"}""")));

        Assert.Equal("mood", Assert.Single(entry.Warnings!).Field);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_without_hidden_files_and_links()
    {
        var folder = Directory.CreateTempSubdirectory("kg-input-").FullName;
        try
        {
            foreach (var name in (string[])["b.txt", "a/z.md", ".hidden", "c.txt.error.json"])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllText(Path.Combine(folder, name), "text");
            }
            File.CreateSymbolicLink(Path.Combine(folder, "link.txt"), "/etc/hostname");

            Assert.Equal([Path.Combine(folder, "a/z.md"), Path.Combine(folder, "b.txt")], InputFiles.Find([folder]));
            Assert.Equal([Path.Combine(folder, "b.txt")], InputFiles.Find([folder], storeFile: "z.md"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<IngestionInput> Read(string name, string content) => [.. InputReader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(content)))];
}
