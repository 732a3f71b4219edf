using System.Globalization;

namespace KnowledgeGraph.Bench;

/// <summary>What stands behind a command as <c>--name value</c>.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A name is not one of these, or has no value.</exception>
    public static CommandOptions Parse(string[] args, params string[] names)
    {
        var options = new CommandOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !names.Contains(args[i][2..]) || i + 1 == args.Length)
                throw new ArgumentException($"'{args[i]}' is not one of --{string.Join(" <value>, --", names)} <value>.");
            options._values[args[i][2..]] = args[i + 1];
        }
        return options;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public double Number(string name, double otherwise) =>
        Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
