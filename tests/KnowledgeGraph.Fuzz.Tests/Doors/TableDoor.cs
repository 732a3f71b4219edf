namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>Stances as a flat table.</summary>
internal sealed class TableDoor() : GraphDoor("stances.csv")
{
    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Bytes("url,published_at,speaker,statement,target,stance\nhttps://x.example/1,2024-05-01,Ada Lang,\"I back Marsh, always\",Ben Marsh,support\nhttps://x.example/1,2024-05-01,Ben Marsh,No,Ada Lang,oppose\n"),
        Bytes("url;speaker;statement;target;stance\nhttps://x.example/2;Lang;Yes;Marsh;neutral\n"),
    ];

    public override IReadOnlyList<byte[]> Words { get; } = Split("\" \"\" , ; \t \r\n \n support oppose neutral =cmd() @x 2024-13-45 https://x.example/1 javascript:alert(1) \uFEFF \u0000");
}
