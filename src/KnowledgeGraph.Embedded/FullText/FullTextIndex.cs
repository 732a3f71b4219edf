using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded.Catalog;
using KnowledgeGraph.Embedded.Sqlite;
using KnowledgeGraph.Model.Text;

namespace KnowledgeGraph.Embedded.FullText;

/// <summary>
/// One full-text index: an FTS5 table without a copy of the text, a column a property. SQLite is given <see cref="SearchTerms"/> with blanks between them, not the text: its own
/// tokenizer only takes them apart again. Scores are BM25.
/// </summary>
internal sealed class FullTextIndex(SqliteDatabase database, StoredIndex index)
{
    /// <summary>What terms have besides letters and digits; an apostrophe first.</summary>
    public const string InTerms = "'.:,;_/";

    // In an index that an earlier version made, SQLite cuts terms once more; the migration that follows replaces it.
    private const string Tokenizer = "ascii tokenchars '" + "'" + InTerms + "'";

    /// <summary>Of a fuzzy word; Lucene's default.</summary>
    private const int MostSimilar = 50;

    private readonly string _table = $"fulltext_{index.Id}";

    private string Columns => string.Join(", ", Enumerable.Range(0, index.Keys.Length).Select(i => $"p{i}"));

    public void Create() => database.Execute(
        $"CREATE VIRTUAL TABLE {_table} USING fts5({Columns}, content = '', contentless_delete = 1, tokenize = \"{Tokenizer}\")");

    public void Drop() => database.Execute($"DROP TABLE {_table}");

    /// <summary>Entities in the index, for checks.</summary>
    public long Count() => database.QueryInteger($"SELECT count(*) FROM {_table}");

    public List<(long Entity, double Score)> Search(string query)
    {
        var found = new List<(long, double)>();
        if (FullTextQuery.Translate(query, index.Definition.Properties, Similar) is not { } match) return found;
        using var statement = new SqliteStatement(database, $"SELECT rowid, -bm25({_table}) AS score FROM {_table} WHERE {_table} MATCH ?1 ORDER BY score DESC, rowid");
        statement.Bind(1, match);
        while (statement.Step()) found.Add((statement.Integer(0), statement.Real(1)));
        return found;
    }

    /// <summary>The terms of all texts that are near a word, as Lucene chooses them: the fifty nearest.</summary>
    private List<string> Similar(string word, int edits)
    {
        database.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_table}_terms USING fts5vocab('main', '{_table}', 'row')");
        using var statement = new SqliteStatement(database, $"SELECT term FROM temp.{_table}_terms WHERE length(term) BETWEEN ?1 AND ?2");
        statement.Bind(1, word.Length - edits).Bind(2, word.Length + edits);
        var near = new List<(string Term, double Similarity)>();
        while (statement.Step())
        {
            var term = statement.Text(0);
            var (distance, shorter) = (EditDistance.Between(word, term, edits), Math.Min(word.Length, term.Length));
            if (distance <= edits && term != FullTextQuery.StopWord) near.Add((term, 1 - (double)distance / shorter));
        }

        return [.. near.OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.Term, StringComparer.Ordinal).Take(MostSimilar)
            .Select(pair => pair.Term)];
    }

    public Writer OpenWriter() => new(database, _table, Columns, index.Keys.Length);

    /// <summary>Replaces entities' texts.</summary>
    internal sealed class Writer(SqliteDatabase database, string table, string columns, int count) : IDisposable
    {
        private readonly SqliteStatement _delete = new(database, $"DELETE FROM {table} WHERE rowid = ?1");

        private readonly SqliteStatement _insert = new(
            database, $"INSERT INTO {table}(rowid, {columns}) VALUES (?1, {string.Join(", ", Enumerable.Range(2, count).Select(i => $"?{i}"))})");

        /// <param name="texts">A value a property, or null where the entity leaves the index.</param>
        public void Replace(long entity, Value[]? texts)
        {
            _delete.Bind(1, entity).Run();
            if (texts is null || Array.TrueForAll(texts, text => TextOf(text) is null)) return;
            _insert.Bind(1, entity);
            for (var i = 0; i < texts.Length; i++)
            {
                if (TextOf(texts[i]) is { } text) _insert.Bind(i + 2, FullTextQuery.Line(SearchTerms.Of(text)));
                else _insert.BindNull(i + 2);
            }

            _insert.Run();
        }

        public void Dispose()
        {
            _delete.Dispose();
            _insert.Dispose();
        }
    }

    /// <summary>Strings and lists of strings are indexed, as on Neo4j.</summary>
    internal static string? TextOf(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.List when value.AsList().All(item => item.Kind == ValueKind.String) && value.AsList().Count > 0 =>
            string.Join('\n', value.AsList().Select(item => item.AsString())),
        _ => null,
    };
}
