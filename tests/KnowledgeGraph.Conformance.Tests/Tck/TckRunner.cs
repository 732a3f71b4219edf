using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Conformance.Tests.Tck;

/// <summary>Runs one scenario on an empty in-memory graph, as strictly as the TCK is written: values, order, side effects, and an error's type, phase and detail.</summary>
public sealed class TckRunner : IDisposable
{
    private readonly string _folder;
    private readonly EmbeddedGraph _graph = EmbeddedGraph.InMemory();
    private readonly Dictionary<string, Value> _parameters = [];
    private readonly List<TckProcedure> _procedures = [];
    private GraphObservation _before = GraphObservation.Empty;
    private GraphObservation _after = GraphObservation.Empty;
    private IReadOnlyList<string> _columns = [];
    private List<Value[]> _rows = [];
    private List<IReadOnlyList<string>> _rowTexts = [];
    private CypherException? _error;

    private TckRunner(string folder) => _folder = folder;

    /// <returns>Null where the scenario passes, else what went wrong.</returns>
    public static string? Run(string folder, TckScenario scenario)
    {
        using var runner = new TckRunner(folder);
        try
        {
            foreach (var step in scenario.Steps)
            {
                if (runner.Take(step) is { } failure) return $"{step.Text}: {failure}";
            }
            return runner._error is { } error && !scenario.Steps.Any(s => s.Text.Contains("should be raised", StringComparison.Ordinal)) ? error.ToString() : null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    public void Dispose() => _graph.Dispose();

    private string? Take(TckStep step)
    {
        var text = step.Text.TrimEnd(':', ' ');
        switch (text)
        {
            case "an empty graph" or "any graph":
                return null;
            case "having executed":
                Execute(step.DocString!);
                return _error?.ToString();
            case "parameters are":
                foreach (var row in step.Table) _parameters[row[0]] = TckTerm.ToValue(row[1]);
                return null;
            case "executing query" or "executing control query":
                _before = Observe();
                Execute(step.DocString!);
                _after = Observe();
                return null;
            case "the result should be, in any order": return Rows(step, ordered: false, sortLists: false);
            case "the result should be, in order": return Rows(step, ordered: true, sortLists: false);
            case "the result should be (ignoring element order for lists)": return Rows(step, ordered: false, sortLists: true);
            case "the result should be, in order (ignoring element order for lists)": return Rows(step, ordered: true, sortLists: true);
            case "the result should be empty": return _error is not null ? _error.ToString() : _rows.Count == 0 ? null : $"{_rows.Count} rows";
            case "no side effects": return _error is not null ? _error.ToString() : _before.DifferenceTo(_after, []);
            case "the side effects should be":
                return _error is not null
                    ? _error.ToString()
                    : _before.DifferenceTo(_after, step.Table.ToDictionary(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
        }
        if (text.StartsWith("there exists a procedure", StringComparison.Ordinal))
        {
            _procedures.Add(TckProcedure.Parse(text, step.Table));
            return null;
        }
        if (text.EndsWith(" graph", StringComparison.Ordinal))
        {
            var name = text.Split(' ')[1];
            Execute(File.ReadAllText(Path.Combine(_folder, "graphs", name, name + ".cypher")));
            return _error?.ToString();
        }
        return text.Contains(" should be raised at ", StringComparison.Ordinal) ? Error(text) : throw new NotSupportedException($"step '{step.Text}'");
    }

    private void Execute(string query)
    {
        _error = null;
        _rows = [];
        _rowTexts = [];
        var engine = new CypherEngine(new CypherEngineOptions { Procedures = [.. _procedures.Select(p => p.ToProcedure())] });
        using var write = _graph.BeginWrite();
        try
        {
            using var result = engine.Run(engine.Prepare(query), write, _parameters);
            _columns = result.Columns;
            while (result.MoveNext())
            {
                var row = result.Current.ToArray();
                _rows.Add(row);
                _rowTexts.Add([.. row.Select(value => TckRendering.Of(value, write, sortLists: false))]);
            }
            write.Commit();
        }
        catch (CypherException error)
        {
            _error = error;
        }
    }

    private GraphObservation Observe()
    {
        using var read = _graph.BeginRead();
        return GraphObservation.Of(read);
    }

    private string? Rows(TckStep step, bool ordered, bool sortLists)
    {
        if (_error is not null) return _error.ToString();
        var header = step.Table[0];
        if (!header.SequenceEqual(_columns)) return $"columns {string.Join(" | ", _columns)} where {string.Join(" | ", header)} were expected";
        var expected = step.Table.Skip(1).Select(row => string.Join(" | ", row.Select(cell => TckTerm.Canonical(cell, sortLists)))).ToList();
        var actual = sortLists
            ? SortedListTexts()
            : _rowTexts.Select(row => string.Join(" | ", row)).ToList();
        var same = ordered ? expected.SequenceEqual(actual) : expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal));
        return same ? null : $"\n  expected\n    {string.Join("\n    ", expected)}\n  but was\n    {string.Join("\n    ", actual)}";
    }

    private List<string> SortedListTexts()
    {
        using var read = _graph.BeginRead();
        return [.. _rows.Select(row => string.Join(" | ", row.Select(value => TckRendering.Of(value, read, sortLists: true))))];
    }

    private string? Error(string text)
    {
        var words = text.Split(' ');
        var type = words[1];
        var phase = text.Contains("at compile time", StringComparison.Ordinal) ? CypherErrorPhase.CompileTime
            : text.Contains("at runtime", StringComparison.Ordinal) ? CypherErrorPhase.Runtime : (CypherErrorPhase?)null;
        var detail = words[^1];
        if (_error is null) return $"no error, {_rows.Count} rows";
        if (_error.Type.ToString() != type || (phase is { } wanted && _error.Phase != wanted) || (detail != "*" && _error.Detail != detail))
            return $"got {_error.Type} at {_error.Phase}: {_error.Detail} ({_error.Message})";
        return _before.DifferenceTo(_after, []);
    }
}
