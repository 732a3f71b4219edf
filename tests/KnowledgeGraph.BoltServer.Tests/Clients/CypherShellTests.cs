using KnowledgeGraph.BoltServer.Users;

namespace KnowledgeGraph.BoltServer.Tests.Clients;

/// <summary>cypher-shell 5.26, which is Neo4j's Java driver too.</summary>
public sealed class CypherShellTests
{
    [Fact]
    public async Task It_reads_writes_rolls_back_and_asks_what_tools_ask()
    {
        await using var port = await OpenPort.OpenAsync();
        var (code, output) = await OutsideProgram.CypherShellAsync(
            """
            CREATE (:Person {name: 'Ana', born: date('1990-02-03')})-[:KNOWS]->(:Person {name: 'Bob'});
            :begin
            CREATE (:Person {name: 'Cleo'});
            :rollback
            MATCH (p:Person) RETURN p.name AS name ORDER BY name;
            MATCH path = (:Person {name: 'Ana'})-[:KNOWS]->() RETURN path;
            SHOW DATABASES YIELD name, currentStatus;
            CALL db.schema.visualization() YIELD relationships UNWIND relationships AS r RETURN type(r) AS type;
            PROFILE MATCH (p:Person) RETURN p.name;
            """,
            "-a", $"neo4j://{port.Address}");
        Assert.True(code == 0, output);
        Assert.Contains("name\n\"Ana\"\n\"Bob\"\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", output, StringComparison.Ordinal);
        Assert.Contains("(:Person {name: \"Ana\", born: 1990-02-03})-[:KNOWS]->(:Person {name: \"Bob\"})", output, StringComparison.Ordinal);
        Assert.Contains("\"neo4j\", \"online\"\n\"system\", \"online\"", output, StringComparison.Ordinal);
        Assert.Contains("type\n\"KNOWS\"", output, StringComparison.Ordinal);
        Assert.Contains("Plan: \"PROFILE\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_logs_on_and_is_told_what_readers_may_not_do()
    {
        await using var port = await OpenPort.OpenAsync(options =>
        {
            options.AllowWrite = false;
            new UserFile(options.UsersFile!).Put(new StoredUser("reader", MayWrite: false, PasswordHash.Of("secret-1")));
        });
        var (code, output) = await OutsideProgram.CypherShellAsync(
            "SHOW CURRENT USER YIELD user, roles;\nCREATE (:N);\nRETURN 'still here' AS text;", "-a", $"bolt://{port.Address}", "-u", "reader", "-p", "secret-1", "--fail-at-end");
        Assert.NotEqual(0, code);
        Assert.Contains("\"reader\", [\"reader\"]", output, StringComparison.Ordinal);
        Assert.Contains("kg users add NAME --write", output, StringComparison.Ordinal);
        Assert.Contains("\"still here\"", output, StringComparison.Ordinal);
    }
}
