using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Reads a language's frames: heads, terms and examples; a line that cannot be read is an error that names it.</summary>
internal sealed class FrameFile
{
    readonly List<FrameTerm> _terms = [];
    readonly List<FrameExample> _examples = [];

    public FrameFile(IEnumerable<string> lines)
    {
        Frame? frame = null;
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "frame")
                frame = Head(words);
            else if (frame is null)
                throw new FormatException($"A frame must be opened before '{line}'.");
            else if (words[0] is "+" or "-" or "0" && line.Length > 2)
                _examples.Add(new FrameExample(frame, line[2..], words[0] switch { "+" => 1, "-" => -1, _ => 0 }));
            else
                Add(frame, line, words);
        }
    }

    public IReadOnlyList<FrameTerm> Terms => _terms;

    public IReadOnlyList<FrameExample> Examples => _examples;

    void Add(Frame frame, string line, string[] words)
    {
        if (!double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var strength) || Math.Abs(strength) > 1)
            throw new FormatException($"A strength from -1 to 1 must open '{line}'.");
        if ((frame.Kind == FrameKind.Construction) != (words.Length == 1))
            throw new FormatException($"A construction has no words after its strength, and other frames have some: '{line}'.");
        if (frame.Kind == FrameKind.Construction)
            _terms.Add(new FrameTerm(frame, "", strength, null, []));
        foreach (var word in words.AsSpan(1))
        {
            var parts = word.Split(':');
            var verb = parts[0].Split('_', 2);
            _terms.Add(new FrameTerm(frame, verb[0], strength, verb.Length > 1 ? verb[1] : null, parts.Length > 1 ? parts[1].Split('|') : []));
        }
    }

    static Frame Head(string[] words)
    {
        var settings = words.Skip(3).Select(w => w.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        return new Frame(words[1], Enum.Parse<FrameKind>(words[2], true), FrameRole.Parse(settings.GetValueOrDefault("holder", "subject")), FrameRole.Parse(settings["target"]),
            Enum.Parse<StanceClass>(settings["class"], true), Conditions(settings.GetValueOrDefault("if", "")));
    }

    static FrameConditions Conditions(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(FrameConditions.None, (all, one) => all | Enum.Parse<FrameConditions>(one.Replace("-", "", StringComparison.Ordinal), true));
}
