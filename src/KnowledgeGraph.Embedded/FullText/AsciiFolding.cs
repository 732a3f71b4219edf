using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Embedded.FullText;

/// <summary>
/// Letters of the Latin script without what was added to them: é is e, ß is ss, ﬁ is fi, ’ is '. Other scripts stay as they are, and so do accents that are characters of their own,
/// because that is what Neo4j's analyzer does, from which this table was had by asking. (The names' <c>Diacritics</c> differ: ə is e there.)
/// Of the capitals, those are here that fold otherwise than their small letters.
/// </summary>
internal static class AsciiFolding
{
    private static readonly FrozenDictionary<char, string> PlainOf = new (string Plain, string Letters)[]
    {
        ("0", "０"),
        ("1", "１"),
        ("2", "２"),
        ("3", "３"),
        ("4", "４"),
        ("5", "５"),
        ("6", "６"),
        ("7", "７"),
        ("8", "８"),
        ("9", "９"),
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧɐəɚᴀᶏᶕḁẚạảấầẩẫậắằẳẵặₐₔⓐⱥａ"),
        ("aa", "ꜳ"),
        ("ae", "æǣǽᴁᴂ"),
        ("ao", "ꜵ"),
        ("au", "ꜷ"),
        ("av", "ꜹꜻ"),
        ("ay", "ꜽ"),
        ("b", "ƀƃɓʙᴃᵬᶀḃḅḇⓑｂ"),
        ("c", "çćĉċčƈȼɕʗᴄḉⓒꜿｃ"),
        ("d", "ðďđƌȡɖɗᴅᴆᵭᶁᶑḋḍḏḑḓⓓꝺｄ"),
        ("db", "ȸ"),
        ("dz", "ǆǳʣʥ"),
        ("e", "èéêëēĕėęěǝȅȇȩɇɘɛɜɝɞʚᴇᴈᶒᶓᶔḕḗḙḛḝẹẻẽếềểễệₑⓔⱸⱻｅ"),
        ("f", "ƒᵮᶂḟẛⓕꜰꝼꟻｆ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĝğġģǥǧǵɠɡɢʛᵷᵹᶃḡⓖꝿｇ"),
        ("h", "ĥħȟɥɦʜʮʯḣḥḧḩḫẖⓗⱨⱶｈ"),
        ("hv", "ƕ"),
        ("i", "İƖìíîïĩīĭįıǐȉȋɨɪᴉᵢᵻᵼᶖḭḯỉịⁱⓘꟾｉ"),
        ("ij", "ĳ"),
        ("j", "ĵǰȷɉɟʄʝᴊⓙⱼｊ"),
        ("k", "ķƙǩʞᴋᶄḱḳḵⓚⱪꝁꝃꝅｋ"),
        ("l", "ĺļľŀłƚȴɫɬɭʟᴌᶅḷḹḻḽⓛⱡꝇꝉꞁｌ"),
        ("lj", "ǉ"),
        ("ll", "ỻ"),
        ("ls", "ʪ"),
        ("lz", "ʫ"),
        ("m", "ɯɰɱᴍᵯᶆḿṁṃⓜꟽꟿｍ"),
        ("n", "ñńņňŉŋƞǹȵɲɳɴᴎᵰᶇṅṇṉṋⁿⓝｎ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵᴏᴐᴖᴗᶗṍṏṑṓọỏốồổỗộớờởỡợₒⓞⱺꝋꝍｏ"),
        ("oe", "œɶᴔ"),
        ("oo", "ꝏ"),
        ("ou", "ȣᴕ"),
        ("p", "ƥᴘᵱᵽᶈṕṗⓟꝑꝓꝕꟼｐ"),
        ("q", "ĸɋʠⓠꝗꝙｑ"),
        ("qp", "ȹ"),
        ("r", "ŕŗřȑȓɍɼɽɾɿʀʁᴙᴚᵣᵲᵳᶉṙṛṝṟⓡꝛꞃｒ"),
        ("s", "śŝşšſșȿʂᵴᶊṡṣṥṧṩẜẝⓢꜱꞅｓ"),
        ("ss", "ß"),
        ("st", "ﬆ"),
        ("t", "Ꞇţťŧƫƭțȶʇʈᴛᵵṫṭṯṱẗⓣⱦｔ"),
        ("tc", "ʨ"),
        ("th", "þᵺꝧ"),
        ("ts", "ʦ"),
        ("tz", "ꜩ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉᴜᵤᵾᶙṳṵṷṹṻụủứừửữựⓤｕ"),
        ("ue", "ᵫ"),
        ("v", "ỼꝨʋʌᴠᵥᶌṽṿⓥⱱⱴꝟｖ"),
        ("vy", "ꝡ"),
        ("w", "ŵƿʍᴡẁẃẅẇẉẘⓦⱳｗ"),
        ("x", "ᶍẋẍₓⓧｘ"),
        ("y", "ýÿŷƴȳɏʎʏẏẙỳỵỷỹỿⓨｙ"),
        ("z", "źżžƶȝȥɀʐʑᴢᵶᶎẑẓẕⓩⱬꝣｚ"),
        ("'", "‘’＇"),
        (".", "．"),
        ("/", "⁄"),
    }.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain))).ToFrozenDictionary();

    /// <summary>In lower case too.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (unit > 0x7F && (PlainOf.TryGetValue(unit, out var plain) || PlainOf.TryGetValue(char.ToLowerInvariant(unit), out plain))) folded.Append(plain);
            else folded.Append(unit);
        }

        return folded.ToString().ToLowerInvariant();
    }
}
