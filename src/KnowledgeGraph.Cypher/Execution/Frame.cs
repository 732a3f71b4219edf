using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>
/// All that one run of a plan changes while it goes. There is one row for the whole plan: every variable has a slot of its own, operators write the slots they introduce
/// and leave the others alone, and those that hold rows back copy the slots that are still needed and put them back.
/// </summary>
internal sealed class Frame
{
    private readonly NameTable _names;
    private readonly int[] _tokens;
    private readonly long _maxRowsHeld;
    private readonly QueryLimits _limits;

    public Frame(NameTable names, int width, RunSettings settings, Value[] parameters)
    {
        _names = names;
        _tokens = new int[names.Count];
        Array.Fill(_tokens, -1);
        _maxRowsHeld = settings.Options.MaxRowsHeld;
        MaxPathLength = settings.Options.MaxPathLength;
        Row = new Value[width];
        Parameters = parameters;
        Graph = settings.Graph;
        Budget = settings.Budget;
        Server = settings.Server;
        _limits = settings.Limits;
        Changes = new Changes(this);
        Functions = new FunctionContext(Graph, settings.Options.TimeProvider, settings.Options.Seed is { } seed ? new Random(seed) : Random.Shared)
        {
            DeletedRelationship = Changes.DeletedRelationship,
        };
    }

    public Value[] Row { get; }

    public Value[] Parameters { get; }

    public IGraphReader Graph { get; }

    public IGraphWriter Writer => (IGraphWriter)Graph;

    /// <summary>Every loop that may be long takes its steps here.</summary>
    public QueryBudget Budget { get; }

    /// <summary>Null where no server is around the graph.</summary>
    public IServerTables? Server { get; }

    public FunctionContext Functions { get; }

    public Changes Changes { get; }

    public Profile? Profile { get; init; }

    public int MaxPathLength { get; }

    /// <summary>Runs a part of the query with its budget in force. Running out of memory all the same is the query's fault too.</summary>
    public T Within<T>(Func<T> run)
    {
        Budget.Enter();
        try
        {
            return run();
        }
        catch (OutOfMemoryException exhausted)
        {
            throw QueryBudget.TooMuch(_limits, exhausted);
        }
        finally
        {
            Budget.Leave();
        }
    }

    /// <summary>The graph's token for a name of the plan, or -1 while the graph does not know it.</summary>
    public int Token(int name)
    {
        var token = _tokens[name];
        if (token >= 0) return token;
        var (kind, text) = _names[name];
        return _tokens[name] = Graph.FindToken(kind, text);
    }

    public int TokenToWrite(int name)
    {
        var token = Token(name);
        if (token >= 0) return token;
        var (kind, text) = _names[name];
        return _tokens[name] = Writer.GetOrAddToken(kind, text);
    }

    public string Name(int name) => _names[name].Name;

    /// <summary>Refuses to hold more rows than allowed, so that one query cannot take all memory.</summary>
    public void CheckHeld(long rows)
    {
        if (rows > _maxRowsHeld)
            throw CypherException.Runtime(CypherErrorType.ResourceError, "TooManyRows", $"The query would hold more than {_maxRowsHeld:N0} rows in memory.");
    }
}
