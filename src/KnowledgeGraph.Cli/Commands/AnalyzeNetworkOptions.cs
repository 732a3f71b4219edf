using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options of <c>kg analyze</c> that say which network is made of which stances.</summary>
internal sealed class AnalyzeNetworkOptions
{
    private readonly Option<string> _network = new("--network")
    {
        Description = "signed (who stands how toward whom), two-mode (actors by concepts), congruence, conflict or subtract (actors that share concepts).",
        DefaultValueFactory = _ => "signed",
        HelpName = "network",
    };

    private readonly Option<ConceptKind> _concepts = new("--concepts")
    {
        Description = "What two-mode and one-mode networks take as concepts: topics, actors or all.",
        DefaultValueFactory = _ => ConceptKind.All,
    };

    private readonly Option<string> _normalize = new("--normalize")
    {
        Description = "One-mode: average, jaccard or cosine; two-mode: activity or prominence.",
        DefaultValueFactory = _ => "none",
        HelpName = "rule",
    };

    private readonly Option<string> _duplicates = new("--duplicates")
    {
        Description = "Within what the same actor, concept and level count once: include (each counts), document, week, month, year or across-range.",
        DefaultValueFactory = _ => "document",
        HelpName = "rule",
    };

    private readonly Option<string?> _from = new("--from") { Description = "The first day.", HelpName = "yyyy-MM-dd" };
    private readonly Option<string?> _until = new("--until") { Description = "The last day.", HelpName = "yyyy-MM-dd" };
    private readonly Option<string?> _outlet = new("--outlet")
    {
        Description = "Only what this publisher printed: its id or a part of its name.",
        HelpName = "name",
    };

    private readonly Option<string[]> _actor = new("--actor")
    {
        Description = "Only stances of or toward this actor: id or name. May be repeated.",
        HelpName = "name",
    };

    private readonly Option<string[]> _kind = new("--kind")
    {
        Description = "Only actors of this kind: person, organization, country or group. May be repeated.",
        HelpName = "kind",
    };

    private readonly Option<string?> _topic = new("--topic")
    {
        Description = "Only stances toward or in statements about a topic with this in its name.",
        HelpName = "text",
    };

    private readonly Option<int> _minSources = new("--min-sources")
    {
        Description = "Only ties that this many independent publishers carry.",
        DefaultValueFactory = _ => 1,
        HelpName = "count",
    };

    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Only stances of this confidence or more, 0 to 1.",
        HelpName = "number",
    };

    private readonly Option<bool> _firstHand = new("--first-hand") { Description = "Only what was not reported at second hand." };
    private readonly Option<bool> _anyModality = new("--any-modality")
    {
        Description = "Also future, hypothetical and historical stances; without it only asserted ones.",
    };

    private readonly Option<string[]> _class = new("--class")
    {
        Description = "Which stances: position, demand, deed or implied. May be repeated. [default: position and demand]",
        HelpName = "class",
    };

    public IEnumerable<Option> All =>
        [_network, _concepts, _normalize, _duplicates, _from, _until, _outlet, _actor, _kind, _topic, _minSources, _minConfidence,
            _firstHand, _anyModality, _class];

    public NetworkChoice Choice(ParseResult parsed)
    {
        var kind = OneOf<NetworkKind>("--network", parsed.GetValue(_network)!);
        var normalize = parsed.GetValue(_normalize)!;
        var none = normalize.Equals("none", StringComparison.OrdinalIgnoreCase);
        if (kind == NetworkKind.Signed && !none)
            throw new CommandFailure(ExitCode.Usage, "The signed network is not normalised.",
                "Leave --normalize out, or take another --network.");
        return new NetworkChoice(kind)
        {
            Concepts = parsed.GetValue(_concepts),
            Duplicates = OneOf<DuplicateRule>("--duplicates", parsed.GetValue(_duplicates)!),
            Normalization = none || kind == NetworkKind.TwoMode ? OneModeNormalization.None
                : OneOf<OneModeNormalization>("--normalize", normalize),
            TwoModeNormalization = none || kind != NetworkKind.TwoMode ? TwoModeNormalization.None
                : OneOf<TwoModeNormalization>("--normalize", normalize),
        };
    }

    public EventFilter Filter(ParseResult parsed)
    {
        var (defaults, classes) = (new EventFilter(), parsed.GetValue(_class) ?? []);
        return new EventFilter
        {
            From = Day("--from", parsed.GetValue(_from)),
            Until = Day("--until", parsed.GetValue(_until))?.AddDays(1),
            Outlet = parsed.GetValue(_outlet),
            Actors = parsed.GetValue(_actor) ?? [],
            Kinds = parsed.GetValue(_kind) ?? [],
            Topic = parsed.GetValue(_topic),
            MinSources = parsed.GetValue(_minSources),
            MinConfidence = parsed.GetValue(_minConfidence),
            FirstHandOnly = parsed.GetValue(_firstHand),
            AssertedOnly = !parsed.GetValue(_anyModality),
            Classes = classes.Length == 0 ? defaults.Classes
                : [.. classes.Select(c => OneOf<StanceClassName>("--class", c).ToString().ToUpperInvariant())],
        };
    }

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandFailure(ExitCode.Usage, $"{option} {text} is no day.", "Write it as 2014-06-20.");

    private static T OneOf<T>(string option, string text)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var plain = text.Replace("-", "", StringComparison.Ordinal);
        return names.FirstOrDefault(name => name.Equals(plain, StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<T>(known)
            : throw new CommandFailure(ExitCode.Usage, $"{option} does not take '{text}'.", "It takes " + string.Join(", ", names.Select(Dashed)) + ".");
    }

    private static string Dashed(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private enum StanceClassName
    {
        Position,
        Demand,
        Deed,
        Implied,
    }
}
