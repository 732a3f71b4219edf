using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Storage.Connections;

namespace KnowledgeGraph.Bench.Extraction;

/// <summary>Reads what there is to judge from the graph of the corpora: all of a kind, in no order.</summary>
internal static class SheetReader
{
    // As derivation counts them: asserted positions and demands toward the target itself, copies left out.
    private const string Counted = """
        MATCH (h)<-[:REFERS_TO]-(hm:Mention)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(tm:Mention)-[:REFERS_TO]->(t)
        WHERE s.modality = 'ASSERTED' AND s.class IN ['POSITION', 'DEMAND'] AND s.through IS NULL AND s.polarity IN ['SUPPORT', 'OPPOSE', 'MIXED'] AND s.retractedAt IS NULL
        MATCH (s)<-[:EXPRESSES]-(st:Statement)-[:REPORTED_IN]->(a:Article)-[:HAS_TEXT]->(x:ArticleText)
        WHERE st.retractedAt IS NULL AND NOT EXISTS { (st)-[:DUPLICATE_OF]->() }
        RETURN h.id AS holderId, t.id AS targetId, h.name AS holder, t.name AS target, hm.text AS holderWords, tm.text AS targetWords, s.id AS id, s.polarity AS polarity, s.negated AS negated,
               s.class AS class, s.rule AS rule, s.confidence AS confidence, type(r) AS type, r.confidence AS tieConfidence,
               a.url AS url, x.text AS text, coalesce(s.startOffset, st.startOffset) AS start, coalesce(s.endOffset, st.endOffset) AS end
        ORDER BY id
        """;

    private const string Positions = "MATCH (h:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(t:Actor) WHERE r.statementCount = 1\n" + Counted;

    private const string TwoSource = "MATCH (h:Actor)-[r:SUPPORTS|OPPOSES|AMBIVALENT_TOWARD]->(t:Actor) WHERE r.sourceCount >= 2\n" + Counted;

    private const string Statements = """
        MATCH (a:Article)<-[:REPORTED_IN]-(st:Statement)
        WHERE st.retractedAt IS NULL AND st.quoteType <> 'REPORTED' AND NOT EXISTS { (st)-[:DUPLICATE_OF]->() }
        MATCH (a)-[:HAS_TEXT]->(x:ArticleText)
        OPTIONAL MATCH (st)-[:SPOKEN_BY]->(m:Mention)
        OPTIONAL MATCH (m)-[:REFERS_TO]->(actor:Actor)
        RETURN st.id AS id, coalesce(actor.name, '-') AS speaker, coalesce(m.text, '-') AS words, st.text AS statement, st.rule AS rule, st.confidence AS confidence,
               a.url AS url, x.text AS text, st.startOffset AS start, st.endOffset AS end
        ORDER BY id
        """;

    public static async Task<IReadOnlyList<SheetItem>> ReadAsync(ICypherConnection graph, SheetKind kind)
    {
        var text = kind switch { SheetKind.Positions => Positions, SheetKind.TwoSource => TwoSource, _ => Statements };
        var rows = await graph.RowsAsync(new CypherStatement(text));
        return kind switch
        {
            SheetKind.Positions => [.. rows.DistinctBy(row => (row.Text("holderId"), row.Text("targetId"))).Select(Position)],
            SheetKind.TwoSource => [.. rows.GroupBy(row => (row.Text("holderId"), row.Text("targetId"))).Select(Tie)],
            _ => [.. rows.Select(Statement)],
        };
    }

    private static SheetItem Position(CypherRow row) => new(
        row.Text("id"),
        CorpusFolder.IdOf(row.Text("url")),
        $"{Named(row, "holder")} {Verb(row)} {Named(row, "target")}",
        Passage(row),
        row.TextOrNull("rule") ?? "-",
        row.Number("confidence"));

    private static SheetItem Tie(IGrouping<(string Holder, string Target), CypherRow> tie)
    {
        var shown = tie.DistinctBy(row => row.Text("url")).Take(3).ToList();
        var type = shown[0].Text("type") switch { "SUPPORTS" => "supports", "OPPOSES" => "opposes", _ => "is ambivalent toward" };
        return new SheetItem(
            $"{tie.Key.Holder}>{tie.Key.Target}",
            string.Join(',', shown.Select(row => CorpusFolder.IdOf(row.Text("url")))),
            $"{shown[0].Text("holder")} {type} {shown[0].Text("target")}",
            string.Join(" /// ", shown.Select(row => $"[{Named(row, "holder")} {Verb(row)} {Named(row, "target")}] {Passage(row)}")),
            string.Join('+', shown.Select(row => row.TextOrNull("rule") ?? "-").Distinct()),
            shown[0].Number("tieConfidence"));
    }

    private static SheetItem Statement(CypherRow row) => new(
        row.Text("id"),
        CorpusFolder.IdOf(row.Text("url")),
        $"{row.Text("speaker")} (\"{row.Text("words")}\") said: {row.Text("statement")}",
        Passage(row),
        row.TextOrNull("rule") ?? "-",
        row.Number("confidence"));

    private static string Named(CypherRow row, string role) =>
        row.Text(role) == row.Text(role + "Words") ? row.Text(role) : $"{row.Text(role)} (\"{row.Text(role + "Words")}\")";

    private static string Verb(CypherRow row) => (row.Text("polarity"), row.Truth("negated"), row.Text("class")) switch
    {
        ("SUPPORT", _, "DEMAND") => "demands in favour of",
        ("OPPOSE", _, "DEMAND") => "demands against",
        ("SUPPORT", _, _) => "supports",
        ("OPPOSE", true, _) => "does not support",
        ("OPPOSE", _, _) => "opposes",
        _ => "is of two minds about",
    };

    /// <summary>The sentences of the span and the two before them, which pronouns need.</summary>
    private static string Passage(CypherRow row)
    {
        var (text, start, end) = (row.Text("text"), (int)row.Integer("start"), (int)row.Integer("end"));
        var annotated = TextAnnotator.Default.Annotate(text);
        var spans = annotated.Sentences
            .Select(sentence => (Start: annotated.Tokens[sentence.FirstToken].Span.Start, annotated.Tokens[sentence.EndToken - 1].Span.End))
            .ToList();
        var first = spans.FindIndex(span => span.End > start);
        var last = spans.FindLastIndex(span => span.Start < end);
        var before = text[spans[Math.Max(0, first - 2)].Start..spans[first].Start];
        return $"{before}>>> {text[spans[first].Start..spans[last].End]} <<<";
    }
}
