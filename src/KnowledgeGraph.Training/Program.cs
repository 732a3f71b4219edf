using System.Diagnostics;
using System.IO.Compression;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Perceptron;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tags;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Lists;
using KnowledgeGraph.Training.Measures;
using KnowledgeGraph.Training.Names;
using KnowledgeGraph.Training.Tags;
using KnowledgeGraph.Training.Trees;

// Writes the lists and models that KnowledgeGraph.Extraction embeds. Same data, same bytes.
//   --treebanks DIR --gazetteers DIR --politics DIR   where the data is (all needed to train)
//   --out DIR         the extraction project's folder, default src/KnowledgeGraph.Extraction
//   --only tags|names|trees trains one model
//   --show-trees FILE  prints the trees of a text as CoNLL-U instead
//   --measure-trees yes --treebanks DIR  measures the built-in parser and tagger instead
//   --tree-tags FILE  keeps the tags that the parser learns with, so that training it again takes minutes less
// Or measures names: --measure ARTICLES.jsonl [--every N] [--names MODEL.br] [--predictions OUT.jsonl], by default with the model built in.
var options = new Dictionary<string, string>();
for (var i = 0; i + 1 < args.Length; i += 2)
    options[args[i]] = args[i + 1];
string Option(string name, string? otherwise = null) =>
    options.GetValueOrDefault(name) ?? otherwise ?? throw new ArgumentException($"{name} is missing; see the head of src/KnowledgeGraph.Training/Program.cs");
float Number(string name, float otherwise) => options.TryGetValue(name, out var value) ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

if (options.TryGetValue("--measure", out var articles))
{
    var every = int.Parse(Option("--every", "1"));
    var model = options.TryGetValue("--names", out var file)
        ? new NameTagger(ModelFile.Read(new BrotliStream(File.OpenRead(file), CompressionMode.Decompress)), ShippedLists.Gazetteer)
        : NameTagger.Default;
    using var predictions = options.TryGetValue("--predictions", out var path) ? new StreamWriter(path) : null;
    new NameMeasure(new TextAnnotator(model)).Run(File.ReadLines(articles).Where((_, i) => i % every == 0), predictions);
    return;
}

if (options.TryGetValue("--show-trees", out var text))
{
    TreeListing.Write(TextAnnotator.Default.Annotate(File.ReadAllText(text)), DependencyParser.Default, Console.Out);
    return;
}

if (options.ContainsKey("--measure-trees"))
{
    TreeFigures.Print(DependencyParser.Default, Option("--treebanks"), Console.Out);
    return;
}

string treebanks = Option("--treebanks"), output = Option("--out", "src/KnowledgeGraph.Extraction"), only = Option("--only", "all");
var clock = Stopwatch.StartNew();
var lists = new ListFolder(output);
TaggedSentence[] Gold(string part) => [.. Treebank.Gold(Path.Combine(treebanks, $"ud-english-ewt/{part}.conllu"))];
var gold = Gold("train");
TaggedSentence[] silver = [.. Treebank.Silver(Path.Combine(treebanks, "silver/masc.conll.gz")), .. Treebank.Silver(Path.Combine(treebanks, "silver/state-of-the-union.conll.gz"))];
if (only == "all")
{
    GazetteerLists.Write(Option("--gazetteers"), lists);
    LemmaLists.Write([.. gold, .. silver], lists);
    Console.WriteLine($"lists written, {clock.Elapsed.TotalSeconds:F0} s");
}

var tagger = Tagger.Default;
var table = new WordTable(ShippedLists.Read(lists.Lines));
if (only is "all" or "tags")
{
    var weight = Number("--tag-silver", 0.3f);
    var tags = TagTraining.Train([.. gold, .. weight > 0 ? silver : []], table, int.Parse(Option("--tag-rounds", "8")), weight);
    ModelFile.Write(Path.Combine(output, "Models/tags.br"), tags);
    tagger = new Tagger(tags);
    Console.WriteLine($"tags: {tags.WeightCount} weights, {TagMeasure.Accuracy(tagger, table, Gold("dev")):P2} right on dev, {TagMeasure.Accuracy(tagger, table, Gold("test")):P2} on test, {clock.Elapsed.TotalSeconds:F0} s");
}

if (only is "all" or "names")
{
    NamedSentence[] data = [.. new NameCorpora(new NameMapping(table)).Read(treebanks, Option("--politics"), Number("--name-silver", 0.5f))];
    Console.WriteLine($"names: {data.Length} sentences, {data.Sum(s => s.Words.Length)} words");
    var names = CrfTraining.Train(data, table, tagger, int.Parse(Option("--name-rounds", "10")), Number("--penalty", 6), Console.WriteLine);
    ModelFile.Write(Path.Combine(output, "Models/names.br"), names);
    Console.WriteLine($"names: {names.WeightCount} weights, {clock.Elapsed.TotalSeconds:F0} s");
}

if (only is "all" or "trees")
{
    var trees = TreeModel.Train(treebanks, options.GetValueOrDefault("--tree-tags"), Console.WriteLine);
    ParserFile.Write(Path.Combine(output, "Models/trees.br"), trees);
    TreeFigures.Print(new DependencyParser(trees), treebanks, Console.Out);
    Console.WriteLine($"trees: {clock.Elapsed.TotalSeconds:F0} s");
}
