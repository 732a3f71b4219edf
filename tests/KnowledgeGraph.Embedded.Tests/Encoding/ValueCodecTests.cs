using CsCheck;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Encoding;

namespace KnowledgeGraph.Embedded.Tests.Encoding;

public class ValueCodecTests
{
    [Fact]
    public void What_is_decoded_has_the_kind_and_value_of_what_was_encoded() => ValueGen.Any.Sample(value =>
    {
        var writer = new ByteWriter();
        ValueCodec.Write(writer, value);
        var reader = new ByteReader(writer.Written);
        var back = ValueCodec.Read(ref reader);
        return reader.AtEnd && back.Kind == value.Kind && back.Equals(value);
    });

    [Fact]
    public void Negative_zero_and_NaN_and_half_surrogate_pairs_survive()
    {
        Assert.True(double.IsNegative(RoundTrip(Value.Of(-0.0)).AsFloat()));
        Assert.True(double.IsNaN(RoundTrip(Value.Of(double.NaN)).AsFloat()));
        Assert.Equal("\uD83D", RoundTrip(Value.Of("\uD83D")).AsString());
        Assert.Equal("x\0y", RoundTrip(Value.Of("x\0y")).AsString());
    }

    [Fact]
    public void Properties_can_be_read_one_by_one_and_changed() => Gen.Select(Gen.Int[0, 8], ValueGen.Any).Array[0, 8].Sample(pairs =>
    {
        var expected = new SortedDictionary<int, Value>();
        foreach (var (key, value) in pairs) expected[key] = value;
        var set = PropertySet.From(Array.ConvertAll(pairs, pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
        var writer = new ByteWriter();
        set.Write(writer, new ByteWriter());
        var stored = PropertySet.FromBytes(writer.ToArray(), 0);
        for (var key = 0; key <= 9; key++)
            Assert.Equal(expected.GetValueOrDefault(key), stored.Get(key));
        stored.Set(4, Value.Of("new"));
        stored.Set(5, Value.Null);
        expected[4] = Value.Of("new");
        expected.Remove(5);
        Assert.Equal(expected, stored.All());
    });

    [Fact]
    public void A_map_cannot_be_stored() =>
        Assert.Throws<ArgumentException>(() => ValueCodec.Write(new ByteWriter(), Value.Of(new Dictionary<string, Value>())));

    private static Value RoundTrip(Value value)
    {
        var writer = new ByteWriter();
        ValueCodec.Write(writer, value);
        var reader = new ByteReader(writer.Written);
        return ValueCodec.Read(ref reader);
    }
}
