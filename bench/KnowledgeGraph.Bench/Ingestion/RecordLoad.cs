using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Bench.Ingestion;

/// <summary>
/// Records of the size that a 600-word article gives (10 statements, 15 actors, 8 stances), from a seed: a few actors in very many articles, very many in a few, as in news.
/// </summary>
internal static class RecordLoad
{
    private const int Actors = 20_000;

    public static IEnumerable<ExtractionRecord> Records(int seed, int count) => Enumerable.Range(0, count).Select(index => Record(seed, index));

    private static ExtractionRecord Record(int seed, int index)
    {
        var random = new Random(unchecked((seed * 397) ^ index));
        var cast = Enumerable.Range(0, 15).Select(_ => (int)(Actors * Math.Pow(random.NextDouble(), 4))).Distinct().ToArray();
        var text = new StringBuilder();
        var mentions = new List<MentionRecord>();
        var statements = new List<StatementRecord>();
        var stances = new List<StanceRecord>();
        for (var i = 0; i < 10; i++)
        {
            var speaker = Mention(cast[random.Next(cast.Length)]);
            text.Append(" said ");
            var words = random.Next(50) == 0 ? $"the ministers will meet again in spring number {random.Next(500)}" : $"this is what we think of matter {random.Next()} in article {index} and no more";
            statements.Add(new StatementRecord($"s{i}", speaker, words, Append(words), QuoteType.Direct, "said") { Topics = [$"matter {random.Next(300)}"] });
            text.Append(" of ");
            if (i < 8)
            {
                var topic = random.Next(4) == 0;
                var polarity = random.Next(2) == 0 ? Polarity.Support : Polarity.Oppose;
                stances.Add(new StanceRecord(
                    $"s{i}", speaker, topic ? null : Mention(cast[random.Next(cast.Length)]), topic ? $"matter {random.Next(300)}" : null, polarity, polarity == Polarity.Support ? 0.8 : -0.8));
            }

            text.Append(". ");
        }

        return new ExtractionRecord
        {
            Article = new ArticleRecord(
                $"https://outlet{random.Next(40)}.example/{seed}/{index}", $"Piece {index}", null, $"2026-{random.Next(1, 13):00}-{random.Next(1, 29):00}", "en", text.ToString()),
            Extractor = new ExtractorRecord("load", "1"),
            Actors = [.. cast.Select(actor => new ActorRecord($"a{actor}", NameOf(actor), ActorKind.Person))],
            Mentions = mentions,
            Statements = statements,
            Stances = stances,
        };

        string Mention(int actor)
        {
            mentions.Add(new MentionRecord($"m{mentions.Count}", $"a{actor}", NameOf(actor), Append(NameOf(actor)), MentionKind.Name));
            return mentions[^1].Id;
        }

        Span Append(string words)
        {
            var start = text.Length;
            text.Append(words);
            return new Span(start, text.Length);
        }
    }

    // Surnames are shared by ten or so, given names by many.
    private static string NameOf(int actor) => actor % 10 == 3 ? Word(actor % 2000, 'b') : $"{Word(actor % 700, 'a')} {Word(actor % 2000, 'b')}";

    private static string Word(int number, char salt)
    {
        var word = new StringBuilder().Append(char.ToUpperInvariant(salt));
        for (var rest = number + 1; rest > 0; rest /= 20)
            word.Append("aeiou"[rest % 5]).Append("lmnr"[rest / 5 % 4]);
        return word.ToString();
    }
}
