namespace KnowledgeGraph.Cli.Output;

internal enum AnalyzeFormat
{
    Table,
    Csv,
    Json,
    Svg,
}
