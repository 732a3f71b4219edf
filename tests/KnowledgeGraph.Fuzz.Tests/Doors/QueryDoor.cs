using KnowledgeGraph.Embedded;
using KnowledgeGraph.Fuzz.Tests.Running;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.TestKit.Graphs;

namespace KnowledgeGraph.Fuzz.Tests.Doors;

/// <summary>The text of a query, over a small graph, with the limits that a service has.</summary>
internal sealed class QueryDoor : FuzzDoor
{
    private static readonly StatementLimits Limits = new() { Timeout = TimeSpan.FromSeconds(1), MemoryBytes = 64 << 20 };

    private readonly ICypherConnection _store = EmbeddedStore.Open(EmbeddedStore.Memory);
    private bool _loaded;

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. Directory.GetFiles(RepositoryFiles.Path("queries"), "*.cypher").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        Bytes("MATCH p = SHORTEST 2 ((a:Actor)-[r:SUPPORTS|OPPOSES]->(b) WHERE r.score > 0){1,3} RETURN [n IN nodes(p) | n.name] AS names ORDER BY size(names) LIMIT 5"),
        Bytes("UNWIND range(1, 10) AS i WITH i, reduce(s = 0, x IN range(1, i) | s + x) AS t RETURN collect(t), toString(date('2024-01-01') + duration('P1D'))"),
        Bytes("CALL { MATCH (n) RETURN count(*) AS c } RETURN c, EXISTS { (a)-->(b) }, CASE c WHEN > 3 THEN 'x' ELSE null END, 'aXb' =~ '(?i).*x.*'"),
        Bytes("CREATE (n:Odd {list: [1, 2.5, 'x', null], at: datetime()}) SET n += {a: point({x: 1, y: 2})} WITH n DETACH DELETE n"),
        Bytes("SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'a' RETURN name"),
    ];

    public override IReadOnlyList<byte[]> Words { get; } = Split(
        "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL { } ( ) [ ] -[*]-> -[:R*1..3]- ((a)--(b))+ {0,} AS DISTINCT ORDER BY SKIP LIMIT UNION ALL FOREACH MERGE ON CREATE SET DELETE range(1,1000000000) "
        + "reduce( any( all( x IN collect( count(*) null NaN -9223372036854775808 9223372036854775807 1e999 'a' \"b\" `c` $p // /* */ =~ '(a+)+$' STARTS CONTAINS IS NOT XOR ^ % split( replace( "
        + "EXPLAIN PROFILE CYPHER 5 USE SHOW FUNCTIONS LOAD CSV FROM duration( date( point({ datetime({year:1e9}) normalize( :Actor :A|B&!C :$(x) n.name n[ | ; , . ..");

    public override async Task TryAsync(byte[] input, CancellationToken cancellationToken)
    {
        if (!_loaded) await HarbourGraph.LoadAsync(_store, cancellationToken);
        _loaded = true;
        var statement = new CypherStatement(System.Text.Encoding.UTF8.GetString(input)) { Limits = Limits };
        try
        {
            await _store.RowsAsync(statement, cancellationToken);
        }
        catch (CypherStatementException exception) when (!exception.Code.StartsWith("Neo.DatabaseError", StringComparison.Ordinal))
        {
            // Refused, as documented.
        }
    }

    public override ValueTask DisposeAsync() => _store.DisposeAsync();
}
