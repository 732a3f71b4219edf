using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Options that several commands have in common, made anew for each so that each shows them in its own help.</summary>
internal static class SharedOptions
{
    public const string DefaultStore = "./kg-data";

    public static Option<string> Store() => new("--store", "-s")
    {
        Description = $"Where the graph lives: a folder (embedded engine), memory: (gone at the end), bolt:// or neo4j:// (a Neo4j server). [default: KG_STORE, else appsettings.json, else {DefaultStore}]",
        HelpName = "folder|memory:|uri",
    };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON for machines instead of text for people." };

    public static Argument<string[]> Inputs() => new("input")
    {
        Description = "Files, folders (read with their subfolders) or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Topics() => new("--topics")
    {
        Description = "A codebook: topics with the words that mark them (docs/topics.md). The graph keeps it until another is given; "
            + "articles that are in already are coded anew, none has to be read again.",
        HelpName = "codebook.yaml",
    };
}
