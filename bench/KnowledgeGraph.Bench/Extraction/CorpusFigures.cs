using System.Globalization;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>Predicts on each corpus's developer part once, and asks its scorer.</summary>
internal sealed class CorpusFigures(CorpusFolder corpora, string folder)
{
    private readonly Scorer _quotes = new(corpora, "score_quotes.py");
    private readonly Scorer _stances = new(corpora, "score_stance.py");
    private readonly Scorer _names = new(corpora, "score_ner.py");
    private readonly Dictionary<(string Kind, string Corpus), string> _predicted = [];

    public IEnumerable<(string Task, string Measure, string Figure)> Headlines()
    {
        foreach (var (task, options) in QuoteTasks())
            yield return ($"{task}, PolNeAR", "quote + speaker F1 (precision, recall)", Prf(_quotes.Run("polnear", Of("quotes", "polnear"), options), "quote+speaker"));
        var seesaw = Seesaw("stances");
        yield return ("who supports or opposes whom, sentence by sentence, SEESAW", "triple F1 (precision, recall)", Prf(seesaw, "triple"));
        yield return ("the same", "pair F1 (precision, recall)", Prf(seesaw, "pair "));
        yield return ("the same, with implied stances", "pair F1 (precision, recall)", Prf(Seesaw("implied"), "pair "));
        var five = Scorer.Numbers(_stances.Run("dse", Of("pairs", "dse"), "--given-pairs"), "5 classes:");
        yield return ("direction and polarity, pair given, DSE", "micro F1, macro F1 over 5 classes", string.Create(CultureInfo.InvariantCulture, $"{five[0]:.000}, {five[1]:.000}"));
        var deeds = Scorer.Numbers(Plover(), "triple");
        yield return ("acts between states, PLOVER", "triples found of 242; precision", string.Create(CultureInfo.InvariantCulture, $"{deeds[1] * 242:0}; {deeds[0]:.00}"));
        var names = _names.Run("worldwide_ner", Of("names", "worldwide_ner"));
        yield return ("names, Worldwide NER", "exact F1 (precision, recall)", Prf(names, "exact+type"));
        foreach (var kind in (string[])["PERSON", "ORGANIZATION", "LOCATION", "GROUP"])
            yield return ("the same", $"{kind}: exact F1 (precision, recall)", Prf(names, kind));
    }

    /// <summary>Where the figures lose: each loss as a share of the gold.</summary>
    public IEnumerable<(string Task, string What, string Share)> Errors()
    {
        foreach (var (task, options) in QuoteTasks())
        {
            var output = _quotes.Run("polnear", Of("quotes", "polnear"), options);
            var (touched, fitting, spoken) = (Recall(output, "cov>=0.3"), Recall(output, "IoU>=0.5"), Recall(output, "quote+speaker"));
            yield return (task, "not found; wrong extent; wrong speaker", string.Create(CultureInfo.InvariantCulture, $"{1 - touched:.000}; {touched - fitting:.000}; {fitting - spoken:.000}"));
        }

        var seesaw = Seesaw("stances");
        var (found, turned, signed) = (Recall(seesaw, "pair-undirected"), Recall(seesaw, "pair "), Recall(seesaw, "triple"));
        yield return ("SEESAW", "pair not found; direction wrong; sign wrong", string.Create(CultureInfo.InvariantCulture, $"{1 - found:.000}; {found - turned:.000}; {turned - signed:.000}"));
        var names = _names.Run("worldwide_ner", Of("names", "worldwide_ner"));
        var (exact, typed, touching) = (Recall(names, "exact span"), Recall(names, "exact+type"), Recall(names, "overlap span"));
        yield return ("names", "not found; wrong boundary; wrong kind", string.Create(CultureInfo.InvariantCulture, $"{1 - touching:.000}; {touching - exact:.000}; {exact - typed:.000}"));
    }

    private IEnumerable<(string Task, string[] Options)> QuoteTasks() =>
    [
        ("direct speech", ["--types", "direct"]),
        ("direct and mixed", ["--types", "direct,mixed"]),
        ("reported speech", ["--cues", corpora.File("speech_cues.txt")]),
        ("everything attributed", []),
    ];

    private string Seesaw(string kind) => _stances.Run("seesaw", Of(kind, "seesaw"), "--drop-special");

    private string Plover() => _stances.Run("plover_gsr", Of("stances", "plover_gsr"), "--level", "doc", "--names", "span");

    private string Of(string kind, string corpus)
    {
        if (_predicted.TryGetValue((kind, corpus), out var path)) return path;
        path = Path.Combine(folder, $"{kind}-{corpus}.jsonl");
        var speed = ExtractionPredictions.Write(kind, File.ReadLines(corpora.Dev(corpus)), path);
        Console.Error.WriteLine($"{kind}, {corpus}: {speed}");
        return _predicted[(kind, corpus)] = path;
    }

    private static string Prf(string output, string label)
    {
        var numbers = Scorer.Numbers(output, label);
        return string.Create(CultureInfo.InvariantCulture, $"{numbers[2]:.000} ({numbers[0]:.000}, {numbers[1]:.000})");
    }

    private static double Recall(string output, string label) => Scorer.Numbers(output, label)[1];
}
