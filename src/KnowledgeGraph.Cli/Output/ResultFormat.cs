namespace KnowledgeGraph.Cli.Output;

internal enum ResultFormat
{
    Table,
    Json,
    Jsonl,
    Csv,
}
