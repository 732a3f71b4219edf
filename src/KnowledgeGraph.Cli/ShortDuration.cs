using System.Globalization;

namespace KnowledgeGraph.Cli;

/// <summary>A time as people write it on a command line: a whole number and s, m, h or d.</summary>
internal static class ShortDuration
{
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 2) return false;
        if (!int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        TimeSpan? read = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' when number <= 10_000 => TimeSpan.FromDays(number),
            _ => null,
        };
        time = read ?? default;
        return read is not null;
    }
}
