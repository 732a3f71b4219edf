namespace KnowledgeGraph.Storage.ChangeSets;

/// <summary>
/// The statements that write evidence. Each takes <c>$rows</c> (maps, the keys of which its text shows) and <c>$now</c>. All may run twice: the second time changes nothing.
/// </summary>
public static class EvidenceCypher
{
    public const string Sources = "UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s += row.p";

    public const string Articles = "UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a += row.p";

    /// <summary>A node of its own, so that reading articles does not read their texts.</summary>
    public const string Texts = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MERGE (a)-[:HAS_TEXT]->(t:ArticleText)
        SET t.id = row.article, t.text = row.text
        """;

    public const string PublishedBy = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MATCH (s:Source {id: row.source})
        MERGE (a)-[r:PUBLISHED_BY]->(s)
        SET r.name = row.name, r.country = row.country
        """;

    public const string Runs = """
        UNWIND $rows AS row
        MERGE (r:ExtractionRun {id: row.id})
        ON CREATE SET r.startedAt = $now
        SET r += row.p, r.finishedAt = $now
        """;

    public const string Topics = "UNWIND $rows AS row MERGE (t:Topic {id: row.id}) SET t.name = row.name, t.article = row.article";

    public const string Mentions = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MERGE (m:Mention {id: row.id})
        SET m += row.p
        MERGE (m)-[:IN_ARTICLE]->(a)
        """;

    public const string RefersTo = """
        UNWIND $rows AS row
        MATCH (m:Mention {id: row.mention})
        MATCH (a:Actor {id: row.actor})
        MERGE (m)-[r:REFERS_TO]->(a)
        SET r += row.p
        """;

    public const string Statements = """
        UNWIND $rows AS row
        MATCH (a:Article {id: row.article})
        MERGE (s:Statement {id: row.id})
        ON CREATE SET s.recordedAt = $now, s.reviewStatus = 'UNREVIEWED'
        SET s += row.p
        MERGE (s)-[:REPORTED_IN]->(a)
        """;

    public const string ExtractedBy = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (x:ExtractionRun {id: row.run})
        MERGE (s)-[:EXTRACTED_BY]->(x)
        """;

    public const string SpokenByMention = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (m:Mention {id: row.mention})
        MERGE (s)-[:SPOKEN_BY]->(m)
        """;

    public const string SpokenBySource = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (x:Source {id: row.source})
        MERGE (s)-[:SPOKEN_BY]->(x)
        """;

    public const string Said = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (a:Actor {id: row.actor})
        MERGE (a)-[:SAID]->(s)
        """;

    public const string AddressedTo = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (m:Mention {id: row.mention})
        MERGE (s)-[:ADDRESSED_TO]->(m)
        """;

    public const string About = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (t:Topic {id: row.topic})
        MERGE (s)-[r:ABOUT {name: row.name}]->(t)
        SET r.base = row.base
        """;

    public const string Stances = """
        UNWIND $rows AS row
        MATCH (s:Statement {id: row.statement})
        MATCH (h:Mention {id: row.holder})
        MERGE (x:Stance {id: row.id})
        SET x += row.p
        MERGE (s)-[:EXPRESSES]->(x)
        MERGE (x)-[:HELD_BY]->(h)
        """;

    public const string TowardMention = """
        UNWIND $rows AS row
        MATCH (x:Stance {id: row.stance})
        MATCH (m:Mention {id: row.mention})
        MERGE (x)-[:TOWARD]->(m)
        """;

    public const string TowardTopic = """
        UNWIND $rows AS row
        MATCH (x:Stance {id: row.stance})
        MATCH (t:Topic {id: row.topic})
        MERGE (x)-[r:TOWARD]->(t)
        SET r.name = row.name, r.base = row.base
        """;

    /// <summary>One relationship for each name key: an actor may go by two names in one article.</summary>
    public const string MentionedIn = """
        UNWIND $rows AS row
        MATCH (a:Actor {id: row.actor})
        MATCH (b:Article {id: row.article})
        MERGE (a)-[r:MENTIONED_IN {nameKey: row.nameKey}]->(b)
        SET r += row.p
        """;

    /// <summary>What is an article's alone, in the order in which it must be written after <see cref="Articles"/>: no other article's evidence touches these nodes.</summary>
    internal static readonly string[] Own = [Texts, Mentions, Statements, SpokenByMention, AddressedTo, Stances, TowardMention];

    /// <summary>What articles have in common, and how they are tied to it, in the order in which it must be written, after <see cref="Own"/>.</summary>
    internal static readonly string[] Common = [Sources, PublishedBy, Runs, ExtractedBy, Topics, RefersTo, SpokenBySource, Said, About, TowardTopic, MentionedIn];
}
