using KnowledgeGraph.TestKit.Articles;

namespace KnowledgeGraph.Bench.Building;

internal static class GenerateArticles
{
    public static int Run(int count, int seed)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var article in new ArticleGenerator(seed).Take(count)) output.WriteLine(ArticleGenerator.ToJsonLine(article));
        return 0;
    }
}
