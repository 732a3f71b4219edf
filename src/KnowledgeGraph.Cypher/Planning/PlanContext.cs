using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Procedures;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What the planners of one statement share.</summary>
internal sealed class PlanContext
{
    private readonly PlannerSettings _settings;

    public PlanContext(GraphStatistics statistics, PlannerSettings settings)
    {
        Statistics = statistics;
        _settings = settings;
        Expressions = new ExpressionCompiler(this);
        Matches = new MatchPlanner(this);
        Projections = new ProjectionPlanner(this);
        Writes = new WritePlanner(this);
        Queries = new QueryPlanner(this);
    }

    public GraphStatistics Statistics { get; }

    public ProcedureRegistry Procedures => _settings.Procedures;

    public bool Uses(PlanRules rule) => (_settings.Rules & rule) != 0;

    public NameTable Names { get; } = new();

    public ExpressionCompiler Expressions { get; }

    public MatchPlanner Matches { get; }

    public ProjectionPlanner Projections { get; }

    public WritePlanner Writes { get; }

    public QueryPlanner Queries { get; }

    /// <summary>How many slots a row has.</summary>
    public int Width { get; private set; }

    public int NewSlot() => Width++;

    /// <summary>A name that no query can write.</summary>
    public string NewName() => $"  {Width}:{_unnamed++}";

    private int _unnamed;
}
