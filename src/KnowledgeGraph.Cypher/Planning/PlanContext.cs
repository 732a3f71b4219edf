using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Procedures;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>What the planners of one statement share.</summary>
internal sealed class PlanContext
{
    public PlanContext(GraphStatistics statistics, ProcedureRegistry procedures)
    {
        Statistics = statistics;
        Procedures = procedures;
        Expressions = new ExpressionCompiler(this);
        Matches = new MatchPlanner(this);
        Projections = new ProjectionPlanner(this);
        Writes = new WritePlanner(this);
        Queries = new QueryPlanner(this);
    }

    public GraphStatistics Statistics { get; }

    public ProcedureRegistry Procedures { get; }

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
