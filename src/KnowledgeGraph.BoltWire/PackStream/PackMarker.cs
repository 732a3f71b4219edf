namespace KnowledgeGraph.Bolt;

/// <summary>PackStream's first bytes. Tiny forms hold the size in the low four bits.</summary>
internal static class PackMarker
{
    public const byte TinyString = 0x80, TinyList = 0x90, TinyMap = 0xA0, TinyStruct = 0xB0;
    public const byte Null = 0xC0, Float64 = 0xC1, False = 0xC2, True = 0xC3;
    public const byte Float32 = 0xC6; // only as the coordinate type of a vector
    public const byte Int8 = 0xC8, Int16 = 0xC9, Int32 = 0xCA, Int64 = 0xCB;
    public const byte Bytes8 = 0xCC, Bytes16 = 0xCD, Bytes32 = 0xCE;
    public const byte String8 = 0xD0, String16 = 0xD1, String32 = 0xD2;
    public const byte List8 = 0xD4, List16 = 0xD5, List32 = 0xD6;
    public const byte Map8 = 0xD8, Map16 = 0xD9, Map32 = 0xDA;
}
