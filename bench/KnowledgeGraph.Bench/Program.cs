using KnowledgeGraph.Bench.Extraction;

return args switch
{
    ["extraction", .. var rest] => ExtractionPredictions.Run(rest),
    _ => 0,
};
