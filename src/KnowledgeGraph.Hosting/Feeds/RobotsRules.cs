using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>
/// What a host's robots.txt lets this service fetch, as RFC 9309 reads it: the group that names it, else that of all; the longest rule that
/// fits, and of two the one that allows.
/// </summary>
/// <param name="CrawlDelay">What the host asks for between two requests, or null; not in the RFC, but widely written.</param>
internal sealed record RobotsRules(IReadOnlyList<(bool Allows, string Path)> Rules, TimeSpan? CrawlDelay)
{
    /// <summary>By which hosts name this service.</summary>
    public const string Agent = "KnowledgeGraph";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    public static readonly RobotsRules AllowAll = new([], null);

    public static readonly RobotsRules DisallowAll = new([(false, "/")], null);

    public bool Allow(Uri page)
    {
        if (page.AbsolutePath == "/robots.txt") return true;
        return Rules
            .Where(rule => Fits(rule.Path, page.PathAndQuery))
            .OrderByDescending(rule => rule.Path.Length)
            .ThenByDescending(rule => rule.Allows)
            .Select(rule => rule.Allows)
            .FirstOrDefault(true);
    }

    public static RobotsRules Parse(string text)
    {
        var groups = new Dictionary<string, (List<(bool, string)> Rules, double? Delay)>(StringComparer.OrdinalIgnoreCase);
        var (agents, inRules) = (new List<string>(), false);
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2) continue;
            var field = parts[0].ToLowerInvariant();
            if (field == "user-agent")
            {
                if (inRules) (agents, inRules) = ([], false);
                agents.Add(parts[1]);
                groups.TryAdd(parts[1], ([], null));
                continue;
            }
            if (field is not ("allow" or "disallow" or "crawl-delay")) continue;
            inRules = true;
            foreach (var agent in agents)
            {
                if (field != "crawl-delay") groups[agent].Rules.Add((field == "allow", parts[1]));
                else if (double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
                    groups[agent] = (groups[agent].Rules, seconds);
            }
        }
        if (!groups.TryGetValue(Agent, out var own) && !groups.TryGetValue("*", out own)) return AllowAll;
        return new RobotsRules(
            [.. own.Rules.Where(rule => rule.Item2.Length > 0)],
            own.Delay is >= 0 and var delay ? TimeSpan.FromSeconds(Math.Min(delay, LongestDelay.TotalSeconds)) : null);
    }

    /// <summary>
    /// <c>*</c> stands for any characters, <c>$</c> at the end for the end; without backtracking, for the rule is a stranger's.
    /// </summary>
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pattern = string.Join(".*", (isWhole ? rule[..^1] : rule).Split('*').Select(Regex.Escape));
        return Regex.IsMatch(path, $"^{pattern}{(isWhole ? "$" : "")}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
