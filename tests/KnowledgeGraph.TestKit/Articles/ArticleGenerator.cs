using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.TestKit.Articles;

/// <summary>
/// Any number of invented news articles of about <paramref name="words"/> words: a cast of people, organisations and countries, some much in the news and most rarely,
/// who say things about each other and about topics, directly, indirectly and through the narrator, among sentences in which nobody says anything.
/// Article n is the same for the same seed, whatever else was asked for. Thread-safe.
/// </summary>
public sealed class ArticleGenerator(int seed = 1, int words = 600)
{
    private static readonly DateOnly FirstDay = new(2024, 1, 1);

    public IEnumerable<ArticleRecord> Take(int count) => Enumerable.Range(0, count).Select(Article);

    public ArticleRecord Article(int number)
    {
        var random = new Random(HashCode(seed, number));
        var cast = new ArticleCast(random);
        var text = new StringBuilder();
        var wordCount = 0;
        var title = ArticleSentences.Headline(cast, random);
        while (wordCount < words)
        {
            var sentences = random.Next(1, 4);
            for (var i = 0; i < sentences; i++)
            {
                var sentence = ArticleSentences.Next(cast, random);
                wordCount += sentence.Count(c => c == ' ') + 1;
                if (i > 0) text.Append(' ');
                text.Append(sentence);
            }
            text.Append("\n\n");
        }
        var outlet = random.Next(ArticleCast.Outlets.Length);
        var domain = ArticleCast.Outlets[outlet].ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() + ".example";
        return new ArticleRecord(
            $"https://{domain}/{number.ToString(CultureInfo.InvariantCulture)}",
            title,
            new SourceRecord(ArticleCast.Outlets[outlet], domain),
            FirstDay.AddDays(random.Next(700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "en",
            text.ToString().TrimEnd());
    }

    /// <summary>The article as a line of JSON, as <c>kg build</c> takes it.</summary>
    public static string ToJsonLine(ArticleRecord article) => System.Text.Json.JsonSerializer.Serialize(new
    {
        url = article.Url,
        title = article.Title,
        publishedAt = article.PublishedAt,
        source = article.Source!.Name,
        text = article.Text,
    });

    /// <summary>Not <see cref="System.HashCode"/>, which differs from process to process.</summary>
    private static int HashCode(int a, int b)
    {
        var mixed = ((ulong)(uint)a << 32 | (uint)b) * 0x9E3779B97F4A7C15UL;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9UL;
        return (int)(mixed >> 33);
    }
}
