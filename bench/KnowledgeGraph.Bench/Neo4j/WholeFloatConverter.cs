using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Bench.Neo4j;

/// <summary>Writes 1.0 as <c>{"$float": 1}</c>: JSON would make it an integer.</summary>
internal sealed class WholeFloatConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("only written");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (value != Math.Truncate(value))
        {
            writer.WriteNumberValue(value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("$float", value);
        writer.WriteEndObject();
    }
}
