using KnowledgeGraph.Storage.Schema;

namespace KnowledgeGraph.Storage.Tests.Schema;

public sealed class MigrationFilesTests
{
    [Fact]
    public void A_name_gives_version_and_description_and_statements_end_at_semicolons()
    {
        var migration = MigrationFiles.Parse("V012__Add_an_index.cypher", "// why\nCREATE INDEX a IF NOT EXISTS\nFOR (n:A) ON (n.x);\n\nCREATE INDEX b IF NOT EXISTS FOR (n:B) ON (n.x)");

        Assert.Equal((12, "Add an index"), (migration.Version, migration.Description));
        Assert.Equal(["CREATE INDEX a IF NOT EXISTS\nFOR (n:A) ON (n.x)", "CREATE INDEX b IF NOT EXISTS FOR (n:B) ON (n.x)"], migration.Statements);
    }

    [Theory]
    [InlineData("// a comment\nRETURN 1;")]
    [InlineData("RETURN 1;\r\n")]
    [InlineData("\n  RETURN 1")]
    public void Comments_line_ends_and_space_around_do_not_change_the_checksum(string text)
        => Assert.Equal(Checksum("RETURN 1;"), Checksum(text));

    [Fact]
    public void The_checksum_is_the_statements_crc32() => Assert.Equal("3421780262", Checksum("123456789;")); // CRC-32's check value, 0xCBF43926

    [Theory]
    [InlineData("001__no_v.cypher")]
    [InlineData("V1_one_underscore.cypher")]
    [InlineData("V1__text.sql")]
    public void Other_names_are_refused(string name) => Assert.Throws<FormatException>(() => MigrationFiles.Parse(name, ""));

    [Fact]
    public void Versions_are_unique() => Assert.Equal(MigrationFiles.Embedded.Count, MigrationFiles.Embedded.Select(m => m.Version).Distinct().Count());

    private static string Checksum(string text) => MigrationFiles.Parse("V1__x.cypher", text).Checksum;
}
