using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Copying;
using NodaTime;
using NodaTime.Text;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>
/// One hash of all that ingestion and derivation write: equal graphs have equal digests, whatever their element ids and the order they
/// were written in. Left out are the wall clock (see <see cref="Ignored"/>), what a judgement moved when (it depends on what was there
/// then), analysis figures, reviews, migrations and the mark of pending derivation.
/// </summary>
public static class GraphDigest
{
    private const string Nodes = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties";

    private const string Relationships = """
        MATCH (a)-[r]->(b)
        RETURN labels(a) AS fromLabels, a.id AS fromId, type(r) AS type, labels(b) AS toLabels, b.id AS toId, properties(r) AS properties
        """;

    private static readonly HashSet<string> ComparedLabels =
    [
        "Source", "Article", "ArticleText", "Mention", "Statement", "Stance", "Topic", "Actor", "Person", "Organization", "Country", "Group", "Alias", "Judgement", "ExtractionRun", "Codebook",
    ];

    /// <summary>Properties that may differ between equal graphs. Of <c>retractedAt</c> it counts whether it is set.</summary>
    public static readonly IReadOnlySet<string> Ignored = new HashSet<string>
    {
        "recordedAt", "startedAt", "finishedAt", "derivedAt", "decidedAt", "movedMentionIds", "reviewStatus",
        "pageRank", "betweenness", "component", "supportIn", "supportOut", "opposeIn", "opposeOut",
        // What kg analyze --write adds; a test of Analysis holds that these are the columns of all measures.
        "weightedBetweenness", "closeness", "harmonic", "eigenvector", "katz", "authority", "hub", "core", "clustering", "triangles", "strongComponent", "cutPoint", "bridges",
        "louvain", "leiden", "camp", "degree", "supportInStrength", "supportOutStrength", "opposeInStrength", "opposeOutStrength", "signedPageRank", "pnIndex",
        "unbalancedTriangles", "side",
    };

    /// <summary>32 hex digits.</summary>
    public static Task<string> ComputeAsync(ICypherTransaction graph, CancellationToken cancellation = default) => ComputeAsync(graph, DigestScope.Content, cancellation);

    /// <summary>32 hex digits.</summary>
    public static async Task<string> ComputeAsync(ICypherTransaction graph, DigestScope scope, CancellationToken cancellation = default)
    {
        // The sum of the items' hashes does not depend on their order, and needs no memory.
        var sum = new ulong[4];
        await foreach (var item in ItemsAsync(graph, scope, cancellation).ConfigureAwait(false))
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(item));
            for (var i = 0; i < sum.Length; i++)
                sum[i] += BitConverter.ToUInt64(hash, i * 8);
        }

        return string.Concat(sum.Take(2).Select(part => part.ToString("x16", CultureInfo.InvariantCulture)));
    }

    /// <summary>What is hashed, one line a node or relationship: for finding out in what two graphs differ.</summary>
    public static async IAsyncEnumerable<string> ItemsAsync(
        ICypherTransaction graph, DigestScope scope = DigestScope.Content, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using (var nodes = await graph.RunAsync(new CypherStatement(Nodes), cancellation).ConfigureAwait(false))
        {
            while (await nodes.NextAsync(cancellation).ConfigureAwait(false) is { } row)
            {
                if (LabelsOf(row[0], scope) is { } labels && (scope == DigestScope.Content || ((IReadOnlyDictionary<string, object?>)row[1]!).ContainsKey("id")))
                    yield return $"({labels} {Text(row[1], scope)})";
            }
        }

        await using var relationships = await graph.RunAsync(new CypherStatement(Relationships), cancellation).ConfigureAwait(false);
        while (await relationships.NextAsync(cancellation).ConfigureAwait(false) is { } row)
        {
            if (LabelsOf(row[0], scope) is { } from && LabelsOf(row[3], scope) is { } to && (scope == DigestScope.Content || (row[1] is not null && row[4] is not null)))
                yield return $"({from} {row[1]})-[{row[2]} {Text(row[5], scope)}]->({to} {row[4]})";
        }
    }

    private static string? LabelsOf(object? labels, DigestScope scope)
    {
        var all = ((IReadOnlyList<object?>)labels!).Cast<string>();
        var compared = (scope == DigestScope.Content ? all.Where(ComparedLabels.Contains) : GraphInventory.KeyOf(all) is null ? [] : all).Order(StringComparer.Ordinal).ToList();
        return compared.Count == 0 ? null : string.Join(':', compared);
    }

    private static string Text(object? properties, DigestScope scope)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in ((IReadOnlyDictionary<string, object?>)properties!).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (scope == DigestScope.Content && Ignored.Contains(name))
                continue;
            text.Append(name).Append('=');
            Append(text, scope == DigestScope.Content && name == "retractedAt" ? true : value);
            text.Append(';');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        if (value is IReadOnlyList<object?> list)
        {
            text.Append('[');
            foreach (var item in list)
            {
                Append(text, item);
                text.Append(',');
            }

            text.Append(']');
        }
        else if (value is string words)
        {
            text.Append(words.Length).Append('"').Append(words);
        }
        else if (value is ZonedDateTime time)
        {
            // One store calls the zone Z, the other UTC; it is the same time.
            text.Append(OffsetDateTimePattern.ExtendedIso.Format(time.ToOffsetDateTime())).Append(time.Zone is { MinOffset: var least, MaxOffset: var most } && least == most ? "" : time.Zone.Id);
        }
        else
        {
            text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>What a digest covers.</summary>
public enum DigestScope
{
    /// <summary>What the input determines: equal inputs have equal digests.</summary>
    Content,

    /// <summary>Everything that a copy carries: every property of what the schema knows, the clock's and the analysis's too; migrations
    /// apart.</summary>
    Whole,
}
