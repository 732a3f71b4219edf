namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>What Neo4j 5.26.30 answers to each query on the harbour graph: the query's name and parameters, then its rows.</summary>
internal static class ExpectedRows
{
    public static IReadOnlyDictionary<string, string> ByCase { get; } = new Dictionary<string, string>
    {
        ["actor-search text=vega"] = """
            Mara Vega | Person | [Mara Vega, Vega] | 5 | act-vega
            Luis Vega | Person | [Luis Vega, Vega] | 1 | act-luis
            """,
        ["actor-search text=norl*"] = """
            Norland | Country | [Norland] | 1 | act-nor
            """,
        ["articles-of-version version=1"] = "",
        ["as-of date=2026-04-15"] = """
            Tomas Orlo | SUPPORT | Ines Dell | Dell has his trust | 2026-04-01 | retracted | 2026-05-01 | https://harbour.example/art-1 | 150 | 168
            Mara Vega | SUPPORT | Tomas Orlo | Orlo speaks for the *whole* quay | 2026-04-01 | kept | - | https://harbour.example/art-1 | 10 | 42
            Mara Vega | SUPPORT | Tomas Orlo | Orlo speaks for the *whole* quay | 2026-04-01 | kept | - | https://coast.example/art-2 | 20 | 52
            Tomas Orlo | OPPOSE | Mara Vega | Mayor Vega has sold us out | 2026-04-01 | kept | - | https://harbour.example/art-3 | 10 | 36
            Ines Dell | OPPOSE | Tomas Orlo | the minister rejects what Orlo demands | 2026-04-01 | kept | - | https://harbour.example/art-3 | 60 | 98
            Mara Vega | OPPOSE | Tomas Orlo | Orlo has lost his way | 2026-04-01 | kept | - | https://norland.example/art-4 | 10 | 31
            Norland | SUPPORT | harbour expansion | Norland welcomes a larger harbour | 2026-04-01 | kept | - | https://norland.example/art-4 | 80 | 113
            Tomas Orlo | OPPOSE | harbour expansion | No berth more | 2026-04-01 | kept | - | https://coast.example/art-5 | 10 | 23
            Ines Dell | SUPPORT | Mara Vega | Dell stands by the mayor | 2026-04-01 | kept | - | https://coast.example/art-5 | 40 | 64
            Port Authority | SUPPORT | Mara Vega | we thank Mayor Vega | 2026-04-01 | kept | - | https://coast.example/art-5 | 80 | 99
            Mara Vega | SUPPORT | Ines Dell | she would back Dell if asked | 2026-04-01 | kept | - | https://coast.example/art-5 | 120 | 148
            Dockworkers | SUPPORT | Tomas Orlo | we follow Orlo | 2026-04-01 | kept | - | https://harbour.example/art-1 | 90 | 104
            Port Authority | OPPOSE | Tomas Orlo | Orlo blocks the quay | 2026-04-01 | kept | - | https://norland.example/art-4 | 140 | 160
            Mara Vega | SUPPORT | harbour expansion | we need more berths | 2026-04-01 | kept | - | https://harbour.example/art-3 | 120 | 139
            Port Authority | OPPOSE | Ines Dell | we do not support the minister | 2026-04-01 | kept | - | https://coast.example/art-5 | 180 | 210
            Norland | OPPOSE | Port Authority | Norland seizes two ships of the port | 2026-04-01 | kept | - | https://norland.example/art-4 | 200 | 236
            """,
        ["as-of date=2026-01-01"] = "",
        ["connected-through-support a=dell; b=THE PORT"] = """
            2 | [Ines Dell, Mara Vega, Port Authority] | [Ines Dell supports Mara Vega, Port Authority supports Mara Vega] | 1
            """,
        ["connected-through-support a=dell; b=Norland"] = """
            3 | [Ines Dell, Mara Vega, harbour expansion, Norland] | [Ines Dell supports Mara Vega, Mara Vega supports harbour expansion, Norland supports harbour expansion] | 1
            """,
        ["deeds"] = """
            Norland | OPPOSE | Port Authority | - | ASSERTED | Norland seizes two ships of the port | 2026-03-02 | Norland Post | https://norland.example/art-4 | 200 | 236 | 1 | hand
            """,
        ["deeds actor=Mara Vega"] = "",
        ["most-central"] = """
            Port Authority | Organization | 0.14 | 0 | 0 | 0 | 0 | 0 | 0 | 3
            Dockworkers | Group | 0.11 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            Tomas Orlo | Person | 0.1 | 0 | 0 | 0 | 0 | 0 | 0 | 5
            Ines Dell | Person | 0.09 | 0 | 0 | 0 | 0 | 0 | 0 | 2
            Luis Vega | Person | 0.09 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            Mara Vega | Person | 0.09 | 0 | 0 | 0 | 0 | 0 | 0 | 5
            Ada Lone | Person | 0.08 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            Norland | Country | 0.07 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            """,
        ["most-central kind=country; limit=3"] = """
            Norland | Country | 0.07 | 0 | 0 | 0 | 0 | 0 | 0 | 1
            """,
        ["most-contested"] = """
            Tomas Orlo | Person | 1 | 2 | 1 | 5 | 1
            Mara Vega | Person | 2 | 1 | 0 | 3 | 1
            harbour expansion | Topic | 2 | 1 | 0 | 3 | 1
            """,
        ["outlet-voices target=Orlo"] = """
            Coast Daily | 0 | 2 | 0 | Port Authority
            Harbour Times | 1 | 1 | 0.5 | Dockworkers
            Norland Post | 0 | 1 | 0 | Port Authority
            """,
        ["outlet-voices target=harbour expansion"] = """
            Coast Daily | 2 | 1 | 0.6667 | Mara Vega
            Harbour Times | 2 | 1 | 0.6667 | Mara Vega
            Norland Post | 2 | 0 | 1 | Mara Vega
            """,
        ["resting-on-one-outlet"] = """
            Dockworkers | SUPPORTS | Tomas Orlo | 1 | Harbour Times | we follow Orlo | 2026-01-10 | https://harbour.example/art-1 | 90 | 104
            Ines Dell | SUPPORTS | Mara Vega | 1 | Coast Daily | Dell stands by the mayor | 2026-03-20 | https://coast.example/art-5 | 40 | 64
            Ines Dell | OPPOSES | Tomas Orlo | 1 | Harbour Times | the minister rejects what Orlo demands | 2026-02-05 | https://harbour.example/art-3 | 60 | 98
            Mara Vega | SUPPORTS | harbour expansion | 1 | Harbour Times | we need more berths | 2026-02-05 | https://harbour.example/art-3 | 120 | 139
            Norland | SUPPORTS | harbour expansion | 1 | Norland Post | Norland welcomes a larger harbour | 2026-03-02 | https://norland.example/art-4 | 80 | 113
            Port Authority | OPPOSES | Ines Dell | 1 | Coast Daily | we do not support the minister | 2026-03-20 | https://coast.example/art-5 | 180 | 210
            Port Authority | SUPPORTS | Mara Vega | 1 | Coast Daily | we thank Mayor Vega | 2026-03-20 | https://coast.example/art-5 | 80 | 99
            Port Authority | OPPOSES | Tomas Orlo | 1 | Norland Post | Orlo blocks the quay | 2026-03-02 | https://norland.example/art-4 | 140 | 160
            Tomas Orlo | OPPOSES | Mara Vega | 1 | Harbour Times | Mayor Vega has sold us out | 2026-02-05 | https://harbour.example/art-3 | 10 | 36
            Tomas Orlo | OPPOSES | harbour expansion | 1 | Coast Daily | No berth more | 2026-03-20 | https://coast.example/art-5 | 10 | 23
            """,
        ["resting-on-one-outlet outlet=norland.example"] = """
            Norland | SUPPORTS | harbour expansion | 1 | Norland Post | Norland welcomes a larger harbour | 2026-03-02 | https://norland.example/art-4 | 80 | 113
            Port Authority | OPPOSES | Tomas Orlo | 1 | Norland Post | Orlo blocks the quay | 2026-03-02 | https://norland.example/art-4 | 140 | 160
            """,
        ["review-first limit=4"] = """
            0.045 | [low confidence, one source] | Port Authority | OPPOSE | Ines Dell | 0.5 | hand | we do not support the minister | https://coast.example/art-5 | 180 | 210
            0.035 | [second-hand, one source] | Norland | OPPOSE | Port Authority | 1 | hand | Norland seizes two ships of the port | https://norland.example/art-4 | 200 | 236
            0.025 | [second-hand, one source] | Ines Dell | OPPOSE | Tomas Orlo | 1 | hand | the minister rejects what Orlo demands | https://harbour.example/art-3 | 60 | 98
            0.0225 | [second-hand, one source] | Ines Dell | SUPPORT | Mara Vega | 1 | hand | Dell stands by the mayor | https://coast.example/art-5 | 40 | 64
            """,
        ["source-overview"] = """
            Coast Daily | 2 | 6 | 1 | 6 | 2026-01-11 | 2026-03-20
            Harbour Times | 2 | 5 | 0 | 5 | 2026-01-10 | 2026-02-05
            Norland Post | 1 | 4 | 0 | 4 | 2026-03-02 | 2026-03-02
            """,
        ["stance-by-month a=Mara Vega; b=orlo"] = """
            2026-01 | Mara Vega | Tomas Orlo | 1 | 0 | 0 | 1 | 1
            2026-03 | Mara Vega | Tomas Orlo | 0 | 1 | 0 | -1 | 1
            """,
        ["stance-by-month a=act-vega; b=harbour expansion"] = """
            2026-02 | Mara Vega | harbour expansion | 1 | 0 | 0 | 1 | 1
            """,
        ["statement-search text=berths"] = """
            Mara Vega | we need more berths | 2026-02-05 | Harbour Times | https://harbour.example/art-3 | 120 | 139
            """,
        ["topics"] = """
            harbour expansion | [] | 2 | 1 | 0 | 3 | 3 | 3
            """,
        ["topics broader=HARBOUR expansion; grouped=true"] = """
            harbour expansion | [] | 2 | 1 | 0 | 3 | 3 | 3
            """,
        ["topics broader=harbour"] = "",
        ["unbalanced-triangles"] = """
            Ines Dell | - | Port Authority | + | Mara Vega | + | 1
            Ines Dell | - | Tomas Orlo | - | Port Authority | - | 1
            """,
        ["who-changed-sides"] = """
            Mara Vega | Tomas Orlo | SUPPORT | 1 | 2026-01-10 | Orlo speaks for the *whole* quay | https://harbour.example/art-1 | 10 | 42 | OPPOSE | 1 | 2026-03-01 | Orlo has lost his way | https://norland.example/art-4 | 10 | 31
            """,
        ["who-changed-sides actor=Dell"] = "",
        ["who-changed-sides sure=1.1"] = "",
        ["who-lines-up-together"] = """
            Ines Dell | Mara Vega | 1 | 0 | 1 | 0.4 | [] | []
            Tomas Orlo | Mara Vega | 0 | 1 | -1 | -0.4 | [] | [harbour expansion]
            """,
        ["who-said-what actor=tomas orlo"] = """
            2026-03-20 | Tomas Orlo | Orlo | DIRECT | No berth more | [OPPOSE harbour expansion] | hand | Coast Daily | https://coast.example/art-5 | 10 | 23
            2026-02-05 | Tomas Orlo | Orlo | DIRECT | Mayor Vega has sold us out | [OPPOSE Mara Vega] | hand | Harbour Times | https://harbour.example/art-3 | 10 | 36
            """,
        ["who-said-what actor=act-vega; limit=2"] = """
            2026-03-20 | Mara Vega | Vega | INDIRECT | she would back Dell if asked | [SUPPORT Ines Dell] | hand | Coast Daily | https://coast.example/art-5 | 120 | 148
            2026-03-01 | Mara Vega | Vega | MIXED | Orlo has lost his way | [OPPOSE Tomas Orlo] | hand | Norland Post | https://norland.example/art-4 | 10 | 31
            """,
        ["who-speaks-for-whom"] = """
            Coast Daily | Ines Dell | 1 | [Mara Vega] | Dell stands by the mayor | 2026-03-20 | https://coast.example/art-5 | 40 | 64
            Norland Post | Norland | 1 | [Port Authority] | Norland seizes two ships of the port | 2026-03-02 | https://norland.example/art-4 | 200 | 236
            Port Authority | Ines Dell | 1 | [Tomas Orlo] | the minister rejects what Orlo demands | 2026-02-05 | https://harbour.example/art-3 | 60 | 98
            """,
        ["who-speaks-for-whom holder=Vega"] = "",
        ["who-stands-where-on target=Orlo"] = """
            Port Authority | OPPOSE | opposes | POSITION | ASSERTED | Tomas Orlo | Port Authority | Orlo blocks the quay | 2026-03-02 | Norland Post | https://norland.example/art-4 | 140 | 160 | 1 | hand
            Mara Vega | OPPOSE | opposes | POSITION | ASSERTED | Tomas Orlo | Mara Vega | Orlo has lost his way | 2026-03-01 | Norland Post | https://norland.example/art-4 | 10 | 31 | 1 | hand
            Ines Dell | OPPOSE | opposes | POSITION | ASSERTED | Tomas Orlo | Port Authority | the minister rejects what Orlo demands | 2026-02-05 | Harbour Times | https://harbour.example/art-3 | 60 | 98 | 1 | hand
            Dockworkers | SUPPORT | supports | POSITION | ASSERTED | Tomas Orlo | Dockworkers | we follow Orlo | 2026-01-10 | Harbour Times | https://harbour.example/art-1 | 90 | 104 | 1 | hand
            Mara Vega | SUPPORT | supports | POSITION | ASSERTED | Tomas Orlo | Mara Vega | Orlo speaks for the *whole* quay | 2026-01-10 | Harbour Times | https://harbour.example/art-1 | 10 | 42 | 1 | hand
            """,
        ["who-stands-where-on target=Harbour Expansion"] = """
            Tomas Orlo | OPPOSE | opposes | POSITION | ASSERTED | harbour expansion | Tomas Orlo | No berth more | 2026-03-20 | Coast Daily | https://coast.example/art-5 | 10 | 23 | 1 | hand
            Norland | SUPPORT | supports | POSITION | ASSERTED | harbour expansion | Norland | Norland welcomes a larger harbour | 2026-03-02 | Norland Post | https://norland.example/art-4 | 80 | 113 | 1 | hand
            Mara Vega | SUPPORT | supports | POSITION | ASSERTED | harbour expansion | Mara Vega | we need more berths | 2026-02-05 | Harbour Times | https://harbour.example/art-3 | 120 | 139 | 1 | hand
            """,
        ["who-stands-where-on target=Dell"] = """
            Mara Vega | SUPPORT | supports | POSITION | HYPOTHETICAL | Ines Dell | Mara Vega | she would back Dell if asked | 2026-03-20 | Coast Daily | https://coast.example/art-5 | 120 | 148 | 1 | hand
            Port Authority | OPPOSE | does not support | POSITION | ASSERTED | Ines Dell | Port Authority | we do not support the minister | 2026-03-20 | Coast Daily | https://coast.example/art-5 | 180 | 210 | 0.5 | hand
            """,
        ["who-stands-where-on target=nobody"] = "",
    };
}
