using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Sqlite;

namespace KnowledgeGraph.Embedded.Tables;

/// <summary>The names behind the tokens.</summary>
internal sealed class TokenTable(SqliteDatabase database)
{
    private readonly SqliteStatement _all = database.Prepare("SELECT name FROM token WHERE kind = ?1 ORDER BY id");
    private readonly SqliteStatement _insert = database.Prepare("INSERT INTO token(kind, id, name) VALUES (?1, ?2, ?3)");

    public List<string> Read(TokenKind kind)
    {
        var names = new List<string>();
        _all.Bind(1, (long)kind);
        while (_all.Step()) names.Add(_all.Text(0));
        return names;
    }

    public void Insert(TokenKind kind, int id, string name) => _insert.Bind(1, (long)kind).Bind(2, id).Bind(3, name).Run();
}
