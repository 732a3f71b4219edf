using KnowledgeGraph.Cypher.Values;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>A function of one row's values. The number of arguments has been checked against <see cref="FunctionCatalog"/> before.</summary>
/// <exception cref="Errors.CypherException">TypeError, ArgumentError or ArithmeticError at runtime: a value that the function cannot take.</exception>
public delegate Value ScalarFunction(FunctionContext context, ReadOnlySpan<Value> arguments);
