using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>Writes a moment as <c>{"$moment": milliseconds since 1970}</c>.</summary>
internal sealed class MomentConverter : JsonConverter<ZonedDateTime>
{
    public override ZonedDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("only written");

    public override void Write(Utf8JsonWriter writer, ZonedDateTime value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("$moment", value.ToInstant().ToUnixTimeMilliseconds());
        writer.WriteEndObject();
    }
}
