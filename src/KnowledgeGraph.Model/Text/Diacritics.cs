using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Model.Text;

/// <summary>
/// Latin letters without their marks: é to e, ø to o, ß to ss. A table of our own, because without ICU (InvariantGlobalization, which makes results the same on every
/// machine) .NET leaves letters beyond ASCII as they are when asked to normalise. Made from the Unicode Character Database; lower case only.
/// </summary>
public static class Diacritics
{
    private static readonly (string Plain, string Marked)[] Table =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŋǹṅṇṉṋ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ];

    private static readonly FrozenDictionary<char, string> PlainOf = Table.SelectMany(row => row.Marked.Select(marked => KeyValuePair.Create(marked, row.Plain))).ToFrozenDictionary();

    /// <summary>Lower case, marks taken off; combining marks are dropped, letters of other scripts stay.</summary>
    public static string Strip(string text)
    {
        var stripped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (char.IsAscii(lower)) stripped.Append(lower);
            else if (PlainOf.TryGetValue(lower, out var plain)) stripped.Append(plain);
            else if (!char.IsBetween(lower, '\u0300', '\u036f')) stripped.Append(lower);
        }
        return stripped.ToString();
    }
}
