using KnowledgeGraph.Cli.Commands;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Cli;

/// <summary>The one setting that says where the graph lives: the flag, else <c>KG_STORE</c>, else <c>KnowledgeGraph__Store</c>, else <c>KnowledgeGraph:Store</c> of appsettings.json in this folder, else <c>./kg-data</c>.</summary>
internal static class StoreSetting
{
    public static string Of(string? flag)
    {
        if (!string.IsNullOrWhiteSpace(flag)) return flag;
        if (Environment.GetEnvironmentVariable("KG_STORE") is { Length: > 0 } variable) return variable;
        var settings = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return settings["KnowledgeGraph:Store"] is { Length: > 0 } configured ? configured : SharedOptions.DefaultStore;
    }
}
