using KnowledgeGraph.Model.Records.Json;
using KnowledgeGraph.TestKit.Records;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>Extraction records of another extractor, as JSON Lines.</summary>
internal sealed class RecordDoor() : GraphDoor("records.jsonl")
{
    public override IReadOnlyList<byte[]> Seeds { get; } = [.. RecordGenerator.Records(1, 12).Select(ExtractionRecordJson.WriteBytes)];

    public override IReadOnlyList<byte[]> Words { get; } = Split(
        """ "polarity":"SUPPORT" "polarity":"OPPOSE" "modality":"ASSERTED" "class":"DEED" "m1" "a1" "s1" null [] {} -1 1e308 0.5 true "start":-5 "end":99999999 "format":"kg-extraction/1" \ud800 \u0000 , : """.Trim());
}
