using System.Text;
using CsCheck;
using KnowledgeGraph.Extraction.Articles;

namespace KnowledgeGraph.Extraction.Tests.Articles;

public sealed class TextDecodingTests
{
    private const string Sentence = "Mayor Tessa Brand said: “I oppose Carl Voss’s plan — it’s a café disaster.” He agreed.";

    private static readonly Encoding[] Unicode =
    [
        Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    [Fact]
    public void A_byte_order_mark_decides_and_is_left_out()
    {
        foreach (var encoding in Unicode)
            Assert.Equal("“é”", TextDecoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("“é”")]).Text);
    }

    [Fact]
    public void Text_in_UTF_16_and_UTF_32_is_read_without_a_mark() => Gen.Int[0, 60].Sample(start =>
    {
        foreach (var encoding in Unicode)
            Assert.Equal(Sentence[start..], TextDecoding.Decode(encoding.GetBytes(Sentence[start..])).Text);
    });

    [Fact]
    public void Russian_in_UTF_16_is_read_without_a_mark() =>
        Assert.StartsWith("Президент", TextDecoding.Decode(Encoding.Unicode.GetBytes("Президент поддержал министра, сказал он.")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><meta charset=\"iso-8859-1\"><p>é</p>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><title>é</title></rss>")]
    public void An_encoding_that_a_document_declares_is_used(string document) =>
        Assert.Contains("é", TextDecoding.Decode(Encoding.Latin1.GetBytes(document)).Text, StringComparison.Ordinal);

    [Fact]
    public void What_the_sender_declares_counts_more_than_what_the_document_says()
    {
        var bytes = Encoding.GetEncoding("windows-1251").GetBytes("<html><meta charset=\"koi8-r\"><p>Президент</p>");
        Assert.Contains("Президент", TextDecoding.Decode(bytes, "windows-1251").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin_1_that_a_sender_declares_has_the_quotation_marks_of_Windows_1252() =>
        Assert.Equal("“a”", TextDecoding.Decode([0x93, 0x61, 0x94], "ISO-8859-1").Text);

    [Fact]
    public void Windows_1252_is_read_by_what_its_characters_stand_next_to_and_told()
    {
        var decoded = TextDecoding.Decode(Encoding.GetEncoding("windows-1252").GetBytes(Sentence));
        Assert.Equal(Sentence, decoded.Text);
        Assert.Contains("Windows-1252", decoded.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "Президент поддержал министра. Он сказал, что закон хорош.")]
    [InlineData("shift_jis", "首相は改革案を支持した。党首は反対した。")]
    [InlineData("windows-1253", "Ο πρόεδρος στήριξε τον υπουργό και την κυβέρνηση.")]
    public void Bytes_that_do_not_look_like_Windows_1252_are_refused(string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        Assert.Contains("not valid UTF-8", Assert.Throws<UnreadableInputException>(() => TextDecoding.Decode(bytes)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "PDF")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01 }, "binary")]
    [InlineData(new byte[] { 0x41, 0xE9, 0x42 }, "UTF-8 at byte 1")]
    public void What_is_not_text_is_refused_with_the_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableInputException>(() => TextDecoding.Decode(bytes)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8", new byte[] { 0x63, 0xE9 }, "not valid UTF-8")]
    [InlineData("klingon", new byte[] { 0x63 }, "'klingon' is unknown")]
    public void A_declared_encoding_is_believed_and_not_mended(string charset, byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableInputException>(() => TextDecoding.Decode(bytes, charset)).Message, StringComparison.Ordinal);
}
