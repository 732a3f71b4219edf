using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Ids;

/// <summary>One extractor in one version and configuration; every article that it read points here.</summary>
public readonly record struct ExtractionRunId(string Value)
{
    public static ExtractionRunId For(ExtractorRecord extractor) => new(ContentHash.Id("run", extractor.Name, extractor.Version, extractor.ConfigHash));

    public override string ToString() => Value;
}
