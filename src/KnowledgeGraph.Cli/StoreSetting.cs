using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Storage.Connections;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli;

/// <summary>The one setting that says where the graph lives: the flag, else <c>KG_STORE</c>, else <c>KnowledgeGraph__Store</c>, else <c>KnowledgeGraph:Store</c> of appsettings.json in this folder, else <c>./kg-data</c>.</summary>
internal static class StoreSetting
{
    private const string FileName = "appsettings.json";

    public static StoreAddress Of(string? flag) => Parse(Of(flag, Environment.GetEnvironmentVariable, Environment.CurrentDirectory));

    /// <exception cref="CommandFailure">The text is no store.</exception>
    public static StoreAddress Parse(string text)
    {
        try
        {
            return StoreAddress.Parse(text);
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailure(ExitCode.Usage, exception.Message);
        }
    }

    /// <exception cref="CommandFailure">The settings file is asked and cannot be read.</exception>
    public static string Of(string? flag, Func<string, string?> environment, string folder)
    {
        if (!string.IsNullOrWhiteSpace(flag)) return flag;
        if (environment("KG_STORE") is { Length: > 0 } variable) return variable;
        if (environment("KnowledgeGraph__Store") is { Length: > 0 } longer) return longer;
        return FromFile(Path.Combine(Path.GetFullPath(folder), FileName)) is { Length: > 0 } configured ? configured : SharedOptions.DefaultStore;
    }

    private static string? FromFile(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file, optional: true).Build()["KnowledgeGraph:Store"];
        }
        catch (InvalidDataException exception)
        {
            throw new CommandFailure(ExitCode.Failure, $"{file} cannot be read: {exception.InnerException?.Message ?? exception.Message}");
        }
    }
}
