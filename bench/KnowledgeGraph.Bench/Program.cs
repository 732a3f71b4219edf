using BenchmarkDotNet.Running;
using KnowledgeGraph.Bench.Building;
using KnowledgeGraph.Bench.Cypher;
using KnowledgeGraph.Bench.Extraction;
using KnowledgeGraph.Bench.Faults;
using KnowledgeGraph.Bench.Ingestion;
using KnowledgeGraph.Bench.Neo4j;
using KnowledgeGraph.Bench.Queries;
using KnowledgeGraph.Bench.Soaking;
using KnowledgeGraph.Bench.WholeGraph;

// bench generate 10000 > articles.jsonl     any number of invented articles
// bench build 1000 10000                    from text to durable graph: articles a second, growth, peak memory
// bench build statements 1000               the same, and how long each Cypher statement takes in all
// bench ingestion 2000 64 memory:           records to a durable graph, statement by statement
// bench extract 1000                        extraction alone, on one thread
// bench load                                how long a fresh process waits for its first article
// bench cypher                              the query engine on the graph in memory: rows a second, bytes a row
// bench queries ./kg-data                   every query of the library (or those named) on a graph that is there
// bench neo4j bench/neo4j-driver 1000 [2 [write]]   our Bolt client and pipeline beside the official JavaScript driver: see Neo4jFigures
// bench graph bench/ladybug [100000 1000000]   whole-graph questions beside Ladybug and Neo4j: see GraphFigures
// bench extraction …                        predictions for scorers, sheets to judge, figures: see ExtractionCommand
// bench faults --hours 2 --seed 7           kills, full and paused disks, networks that cut, ... for hours: see FaultsCommand
// bench soak --minutes 60                   mixed load on the service, and its memory over time: see SoakCommand
// anything else goes to BenchmarkDotNet     for example: --filter *Extraction*
return args switch
{
    ["generate", var count, .. var seed] => GenerateArticles.Run(int.Parse(count), seed is [var s] ? int.Parse(s) : 1),
    ["build", "statements", .. var counts] => await BuildMeasurement.RunAsync([.. counts.Select(int.Parse)], statements: true),
    ["build", .. var counts] => await BuildMeasurement.RunAsync([.. counts.Select(int.Parse)], statements: false),
    ["extract", var count] => ExtractMeasurement.Run(int.Parse(count)),
    ["load"] => LoadMeasurement.Run(),
    ["cypher"] => CypherFigures.Run(),
    ["queries", var folder, .. var names] => await QueryFigures.RunAsync(folder, names),
    ["neo4j", var peer, var articles, .. var rest] => await Neo4jFigures.RunAsync(peer, int.Parse(articles), rest),
    ["graph", var ladybug] => await GraphFigures.RunAsync(ladybug, 100_000, 1_000_000),
    ["graph", var ladybug, var nodes, var relationships] => await GraphFigures.RunAsync(ladybug, int.Parse(nodes), int.Parse(relationships)),
    ["extraction", .. var rest] => await ExtractionCommand.RunAsync(rest),
    ["ingestion", .. var rest] => await IngestionFigures.RunAsync(rest),
    ["faults", .. var rest] => await FaultsCommand.RunAsync(rest),
    ["soak", .. var rest] => await SoakCommand.RunAsync(rest),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(BuildMeasurement).Assembly).Run(args);
    return 0;
}
