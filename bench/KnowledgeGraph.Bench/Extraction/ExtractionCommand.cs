using System.Globalization;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary><c>bench extraction …</c>: predictions for the corpora's scorers, sheets to be judged, what the verdicts say, and all of it as a page.</summary>
internal static class ExtractionCommand
{
    private const string Usage = """
        usage: extraction quotes|stances|implied|pairs|names <corpus.jsonl> <predictions.jsonl> [every n-th article] [first]
               extraction sheet <count> <seed> <sheet.tsv> [--kind positions|two-source|statements] [--not-from <sheet>,…] [--corpora <folder>]
               extraction verdicts [<judged sheet.tsv>…]
               extraction reliability
               extraction all [--corpora <folder>]
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length) options[args[i]] = args[++i];
            else words.Add(args[i]);
        }

        var corpora = new CorpusFolder(options.GetValueOrDefault("--corpora", CorpusFolder.Default));
        try
        {
            switch (words)
            {
                case ["quotes" or "stances" or "implied" or "pairs" or "names", ..]:
                    return ExtractionPredictions.Run([.. words]);
                case ["sheet", var count, var seed, var output]:
                    return await SheetCommand.RunAsync(
                        corpora,
                        SheetCommand.KindOf(options.GetValueOrDefault("--kind", "positions")),
                        (int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
                        output,
                        options.GetValueOrDefault("--not-from", "").Split(',', StringSplitOptions.RemoveEmptyEntries));
                case ["verdicts", .. var sheets]:
                    return VerdictsCommand.Run(sheets);
                case ["reliability"]:
                    Console.Write(Reliability.Text(VerdictFile.ReadAll()));
                    return 0;
                case ["all"]:
                    return await QualityReport.RunAsync(corpora.Checked());
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception problem) when (problem is IOException or FormatException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }
}
