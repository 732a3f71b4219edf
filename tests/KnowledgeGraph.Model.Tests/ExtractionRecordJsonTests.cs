using CsCheck;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Model.Records.Json;

namespace KnowledgeGraph.Model.Tests;

public sealed class ExtractionRecordJsonTests
{
    private const string Text = "Ada Marsh backs the harbour plan, she said.";

    [Fact]
    public void A_record_reads_back_as_the_same_bytes()
    {
        var line = ExtractionRecordJson.WriteBytes(Record());
        var reading = ExtractionRecordJson.Read(line);

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        Assert.Equal(line, ExtractionRecordJson.WriteBytes(reading.Record!));
        Assert.DoesNotContain((byte)'\n', line);
    }

    [Fact]
    public void Any_text_survives_the_round_trip()
    {
        Gen.String.Where(text => !string.IsNullOrWhiteSpace(text) && IsUnicode(text)).Sample(text =>
        {
            var record = Record() with { Article = Record().Article with { Title = text } };
            var reading = ExtractionRecordJson.Read(ExtractionRecordJson.Write(record));
            return reading.Record?.Article.Title == text;
        });

        static bool IsUnicode(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
                else if (char.IsSurrogate(text[i]))
                    return false;
            }

            return true;
        }
    }

    [Theory]
    [InlineData("\"polarity\":\"support\"", "\"polarity\":\"loves\"", "stances[0].polarity")]
    [InlineData("\"polarity\":\"support\"", "\"polarity\":7", "stances[0].polarity")]
    [InlineData("\"polarity\":\"support\"", "\"polarity\":\"1\"", "stances[0].polarity")]
    [InlineData("\"start\":0", "\"start\":1", "mentions[0].text")]
    [InlineData("\"start\":0", "\"start\":-1", "mentions[0].start")]
    [InlineData("\"end\":9", "\"end\":900", "mentions[0].start")]
    [InlineData("\"actor\":\"a1\"", "\"actor\":\"a9\"", "mentions[0].actor")]
    [InlineData("\"holder\":\"m1\"", "\"holder\":\"m9\"", "stances[0].holder")]
    [InlineData("\"statement\":\"s1\"", "\"statement\":\"s9\"", "stances[0].statement")]
    [InlineData("{\"topic\":\"harbour plan\"}", "{}", "stances[0].target")]
    [InlineData("\"score\":0.9", "\"score\":9", "stances[0].score")]
    [InlineData("\"2026-05-01\"", "\"yesterday\"", "article.publishedAt")]
    [InlineData("extraction/2", "extraction/7", "schema")]
    [InlineData("\"class\":\"demand\"", "\"class\":\"wish\"", "stances[0].class")]
    [InlineData("\"through\":\"owner\"", "\"through\":\"friend\"", "stances[0].through")]
    [InlineData("\"rule\":\"verb-object\"", "\"rule\":7", "stances[0].rule")]
    [InlineData("\"kind\":\"person\"", "\"kind\":\"horse\"", "actors[0].kind")]
    [InlineData("\"extractor\":{", "\"extracted\":{", "extractor")]
    [InlineData("\"title\":\"Harbour\"", "\"title\":\"\\ud800\"", "article.title")]
    public void A_wrong_field_is_named_with_its_line(string right, string wrong, string field)
    {
        var line = ExtractionRecordJson.Write(Record());
        Assert.Contains(right, line, StringComparison.Ordinal);
        var at = line.IndexOf(right, StringComparison.Ordinal);

        var reading = ExtractionRecordJson.Read(string.Concat(line.AsSpan(0, at), wrong, line.AsSpan(at + right.Length)), 7);

        Assert.Null(reading.Record);
        Assert.Contains(reading.Problems, problem => problem.Field == field && problem.Line == 7 && problem.Reason.Length > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"schema\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\u0000\u0001binary")]
    [InlineData("{\"article\":{},\"article\":{}}")]
    public void What_is_no_record_is_told_not_thrown(string line)
    {
        var reading = ExtractionRecordJson.Read(line);
        Assert.Null(reading.Record);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Ten_thousand_brackets_are_refused()
    {
        Assert.NotEmpty(ExtractionRecordJson.Read(new string('[', 10_000)).Problems);
        Assert.NotEmpty(ExtractionRecordJson.Read("{\"article\":" + new string('[', 10_000)).Problems);
    }

    [Fact]
    public void Unknown_fields_are_left_out_with_a_warning()
    {
        var reading = ExtractionRecordJson.Read(ExtractionRecordJson.Write(Record()).Replace("\"cue\":\"backs\"", "\"mood\":\"grim\"", StringComparison.Ordinal));
        Assert.NotNull(reading.Record);
        Assert.Equal("stances[0].mood", Assert.Single(reading.Warnings).Field);
    }

    [Fact]
    public void A_record_of_the_first_schema_is_read_as_positions_after_negation()
    {
        var first = ExtractionRecordJson.Write(Record() with { Stances = [new StanceRecord("s1", "m1", null, "harbour plan", Polarity.Oppose, -0.5) { Negated = true }] })
            .Replace("extraction/2", "extraction/1", StringComparison.Ordinal);

        var reading = ExtractionRecordJson.Read(first);

        Assert.Empty(reading.Warnings);
        var stance = Assert.Single(reading.Record!.Stances);
        Assert.Equal((Polarity.Oppose, true, StanceClass.Position), (stance.Polarity, stance.Negated, stance.Class));
        Assert.Null(stance.Through);
        Assert.Null(stance.Rule);
    }

    [Fact]
    public void A_first_record_whose_negation_may_be_meant_the_old_way_is_warned_of()
    {
        var first = ExtractionRecordJson.Write(Record() with { Stances = [Record().Stances[0] with { Negated = true }] })
            .Replace("extraction/2", "extraction/1", StringComparison.Ordinal);
        Assert.Equal("stances[0].negated", Assert.Single(ExtractionRecordJson.Read(first).Warnings).Field);
    }

    [Fact]
    public void Without_text_spans_stay_unchecked()
    {
        var record = Record() with { Article = Record().Article with { Text = null } };
        Assert.NotNull(ExtractionRecordJson.Check(record).Record);
    }

    [Fact]
    public void The_documents_example_reads()
    {
        const string Example = """
            {"schema":"knowledge-graph/extraction/2",
             "article":{"url":"https://example.org/a","title":"T","source":{"name":"N","domain":"example.org"},"publishedAt":"2014-06-20","language":"en"},
             "extractor":{"name":"x","version":"1"},
             "actors":[{"id":"a1","name":"Nouri al-Maliki","kind":"person","aliases":["Maliki"],"roles":["Iraqi Prime Minister"]}],
             "mentions":[{"id":"m1","actor":"a1","text":"al-Maliki","start":120,"end":129,"kind":"name"},{"id":"m2","text":"he","kind":"pronoun"},{"id":"m3","text":"x"}],
             "statements":[{"id":"s1","speaker":"m2","text":"it holds","start":300,"end":308,"quoteType":"mixed","cue":"confirmed"}],
             "stances":[{"statement":"s1","holder":"m3","target":{"mention":"m1"},"polarity":"support","score":0.9,"modality":"asserted","class":"position","rule":"verb-object","confidence":0.8}]}
            """;
        var reading = ExtractionRecordJson.Read(Example);
        Assert.Empty(reading.Problems);
        Assert.Equal("m1", reading.Record!.Stances[0].TargetMention);
    }

    private static ExtractionRecord Record() => new()
    {
        Article = new ArticleRecord("https://example.org/harbour", "Harbour", new SourceRecord("Example", "example.org"), "2026-05-01", "en", Text),
        Extractor = new ExtractorRecord("test", "1"),
        Actors = [new ActorRecord("a1", "Ada Marsh", ActorKind.Person)],
        Mentions = [new MentionRecord("m1", "a1", "Ada Marsh", new Span(0, 9), MentionKind.Name)],
        Statements = [new StatementRecord("s1", "m1", Text[..32], new Span(0, 32), QuoteType.Indirect, "said")],
        Stances = [new StanceRecord("s1", "m1", null, "harbour plan", Polarity.Support, 0.9)
        {
            Class = StanceClass.Demand, Through = StanceThrough.Owner, Rule = "verb-object", Cue = "backs", Confidence = 0.8,
        }],
    };
}
