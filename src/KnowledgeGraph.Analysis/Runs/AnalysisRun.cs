using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Analysis.Networks;

namespace KnowledgeGraph.Analysis.Runs;

/// <summary>What makes two analyses the same: the measures, their parameters, and the network they measured.</summary>
internal sealed record AnalysisRun(string Algorithm, string Parameters, string GraphHash, int Seed)
{
    /// <summary>The number rises whenever a measure changes what it gives for the same network.</summary>
    private const string Measures = "pageRank, betweenness, component, signed degree / 1";

    public string Id => "ar" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Algorithm}\n{Parameters}\n{GraphHash}\n{Seed}")))[..32];

    public static AnalysisRun Of(ActorNetwork network, AnalysisOptions options)
    {
        var parameters = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"damping":{{options.Damping:R}},"exactBetweennessUpTo":{{options.ExactBetweennessUpTo}},"betweennessSample":{{options.BetweennessSample}}}""");
        return new AnalysisRun(Measures, parameters, network.Hash(), options.Seed);
    }
}
