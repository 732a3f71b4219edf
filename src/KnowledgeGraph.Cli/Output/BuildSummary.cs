using System.Globalization;
using KnowledgeGraph.Analysis.Runs;
using KnowledgeGraph.Ingestion.Pipeline;
using KnowledgeGraph.Ingestion.Topics;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What a build ends with: what was read and found, who is central, who stands for and against whom, what was refused and why, and what to try next.</summary>
internal sealed class BuildSummary(IAnsiConsole console, string store)
{
    private const int ListedProblems = 20;

    /// <param name="coding">Null where no codebook was given.</param>
    public void Write(IngestionReport report, CodingReport? coding, AnalysisSummary analysis, string? quarantine)
    {
        if (coding is not null) WriteCoding(coding);
        WriteCounts(report);
        WriteCentral(analysis);
        WriteTies("Who supports whom", analysis.StrongestSupport);
        WriteTies("Who opposes whom", analysis.StrongestOpposition);
        WriteTriangles(analysis);
        WriteQuarantine(report, quarantine);
        WriteNext(analysis);
    }

    /// <summary>What would go in.</summary>
    public void WriteDryRun(IngestionReport report)
    {
        WriteCounts(report);
        WriteQuarantine(report, null);
        console.WriteLine("This was a dry run: nothing was written. Without --dry-run the new and updated ones go in.");
    }

    private void WriteCoding(CodingReport coding)
    {
        var topics = coding.Topics == 0 ? "No codebook any more" : $"The codebook has {Count(coding.Topics, "topic")}";
        console.WriteLine(coding.Changed
            ? $"{topics}; {Number(coding.Moved)} positions and statements of articles in the graph moved to other topics."
            : $"{topics}; the graph was coded by it already.");
    }

    private void WriteCounts(IngestionReport report)
    {
        var seconds = Math.Max(report.Elapsed.TotalSeconds, 0.001);
        console.WriteLine($"Read {Count(report.Read, "article")} in {seconds.ToString("0.0", CultureInfo.InvariantCulture)} s ({report.Read / seconds:N0} a second):");
        console.WriteLine($"{report.New:N0} new, {report.Updated:N0} updated, {report.Unchanged:N0} unchanged, {(report.Superseded.Count > 0 ? $"{report.Superseded.Count:N0} left out, " : "")}{report.Quarantined.Count:N0} refused.");
        console.WriteLine(report.WroteAnything
            ? $"Found {Count(report.Statements, "statement")}, {Count(report.Stances, "stance")} and {Count(report.Mentions, "mention")} that fill a role."
            : "Nothing was written: the graph says all of this already.");
        foreach (var superseded in report.Superseded.Take(ListedProblems))
            console.WriteLine($"Left out: {superseded.Origin} is the same article as {superseded.By}, which was taken instead (the later retrievedAt, else decided by content).");
        if (report.Superseded.Count > ListedProblems) console.WriteLine($"… and {report.Superseded.Count - ListedProblems:N0} more left out (--json lists all).");
        foreach (var (origin, warning) in report.Warnings.Take(ListedProblems)) console.WriteLine($"Warning: {origin}: {warning.Field}: {warning.Reason}");
        if (report.Warnings.Count > ListedProblems) console.WriteLine($"… and {report.Warnings.Count - ListedProblems:N0} more warnings (--json lists all).");
        console.WriteLine();
    }

    private void WriteCentral(AnalysisSummary analysis)
    {
        if (analysis.MostCentral.Count == 0) return;
        // What goes first where the window is narrow: the kind and whom an actor supports and opposes, then betweenness.
        var (isWide, isNarrow) = (console.Profile.Width >= 90, console.Profile.Width < 70);
        var table = Table("Most central actors").AddColumn(new TableColumn("actor").NoWrap());
        if (isWide) table.AddColumn("kind");
        table.AddColumn(Right("PageRank"));
        if (!isNarrow) table.AddColumn(Right("betweenness"));
        foreach (var title in (string[])(isWide ? ["supported by", "supports", "opposed by", "opposes"] : ["supported by", "opposed by"])) table.AddColumn(Right(title));
        foreach (var actor in analysis.MostCentral) table.AddRow(CentralRow(actor, isWide, isNarrow));
        console.Write(table);
    }

    private static List<Text> CentralRow(CentralActor actor, bool isWide, bool isNarrow)
    {
        var (metrics, degree) = (actor.Metrics, actor.Metrics.Degree);
        var longest = isWide ? 32 : 20;
        var cells = new List<Text> { Cell(actor.Name.Length <= longest ? actor.Name : actor.Name[..(longest - 1)] + "…") };
        if (isWide) cells.Add(Cell(actor.Kind.ToLowerInvariant()));
        cells.Add(Cell(Score(metrics.PageRank)));
        if (!isNarrow) cells.Add(Cell(Score(metrics.Betweenness)));
        long[] counts = isWide ? [degree.SupportIn, degree.SupportOut, degree.OpposeIn, degree.OpposeOut] : [degree.SupportIn, degree.OpposeIn];
        cells.AddRange(counts.Select(Number).Select(Cell));
        return cells;
    }

    private void WriteTies(string title, IReadOnlyList<TieSummary> ties)
    {
        if (ties.Count == 0) return;
        var table = Table(title, "who", "whom").AddColumns(Right("statements"), Right("independent sources"));
        foreach (var tie in ties) table.AddRow(Cell(tie.HolderName), Cell(tie.TargetName), Cell(Number(tie.StatementCount)), Cell(Number(tie.SourceCount)));
        console.Write(table);
    }

    private void WriteTriangles(AnalysisSummary analysis)
    {
        if (analysis.BalancedTriangles + analysis.UnbalancedTriangles == 0) return;
        console.WriteLine($"Triangles: {analysis.BalancedTriangles:N0} balanced, {analysis.UnbalancedTriangles:N0} unbalanced.");
        foreach (var triangle in analysis.StrongestUnbalanced.Take(3))
            console.WriteLine($"  {triangle.A} {Sign(triangle.ABSupport)} {triangle.B} {Sign(triangle.BCSupport)} {triangle.C} {Sign(triangle.ACSupport)} {triangle.A}");
        console.WriteLine();
    }

    private void WriteQuarantine(IngestionReport report, string? quarantine)
    {
        if (report.Quarantined.Count == 0) return;
        var table = Table("Refused", "file", "line", "field", "reason");
        foreach (var (input, problem) in report.Quarantined.SelectMany(input => input.Problems.Select(problem => (input, problem))).Take(ListedProblems))
        {
            var line = problem.Line > 0 ? problem.Line : input.Origin.Line;
            table.AddRow(Cell(input.Origin.File), Cell(line > 0 ? Number(line) : ""), Cell(problem.Field), Cell(problem.Reason));
        }
        console.Write(table);
        var all = report.Quarantined.Sum(input => input.Problems.Count);
        if (all > ListedProblems) console.WriteLine($"… and {all - ListedProblems:N0} more.");
        if (quarantine is not null) console.WriteLine($"The reasons are in {quarantine}; mend the files and build again.");
        console.WriteLine();
    }

    private void WriteNext(AnalysisSummary analysis)
    {
        var option = store == Commands.SharedOptions.DefaultStore ? "" : $" --store {Quoted(store)}";
        var actor = analysis.StrongestSupport.Concat(analysis.StrongestOpposition).FirstOrDefault()?.TargetName ?? analysis.MostCentral.FirstOrDefault()?.Name;
        console.WriteLine("Try next:");
        console.WriteLine($"  kg report landscape --format html --out landscape.html{option}");
        if (actor is not null)
        {
            console.WriteLine($"  kg query who-stands-where-on --param target={Quoted(actor)}{option}");
            console.WriteLine($"  kg report actor {Quoted(actor)}{option}");
        }
        if (analysis.StrongestOpposition.Count > 0)
            console.WriteLine($"  kg report relationship {Quoted(analysis.StrongestOpposition[0].HolderName)} {Quoted(analysis.StrongestOpposition[0].TargetName)}{option}");
        console.WriteLine("  kg query --list");
        console.WriteLine($"  kg validate{option}");
    }

    private static Table Table(string title, params string[] columns)
    {
        var table = new Table().Title(new TableTitle(title, new Style(decoration: Decoration.Bold))).Border(TableBorder.Rounded);
        foreach (var column in columns) table.AddColumn(column);
        return table;
    }

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();

    private static Text Cell(string text) => new(text);

    private static string Score(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>As a shell takes it for one word: names come from articles and may hold anything.</summary>
    private static string Quoted(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_' or ':') ? word
        : word.Any(c => c is '"' or '$' or '`' or '\\' or '!' || char.IsControl(c)) ? $"'{string.Concat(word.Where(c => !char.IsControl(c))).Replace("'", "'\\''", StringComparison.Ordinal)}'"
        : $"\"{word}\"";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";

    private static string Sign(bool support) => support ? "+" : "−";
}
