using System.Text;
using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

public sealed class TextDecodingTests
{
    [Fact]
    public void A_byte_order_mark_decides_and_is_left_out()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("“é”", TextDecoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("“é”")]));
    }

    [Fact]
    public void An_encoding_that_a_page_declares_is_used() =>
        Assert.Contains("é", TextDecoding.Decode(Encoding.Latin1.GetBytes("<html><meta charset=\"iso-8859-1\"><p>é</p>")), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "PDF")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01 }, "binary")]
    [InlineData(new byte[] { 0x41, 0xE9, 0x42 }, "UTF-8 at byte 1")]
    public void What_is_not_text_is_refused_with_the_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableInputException>(() => TextDecoding.Decode(bytes)).Message, StringComparison.Ordinal);
}
