namespace KnowledgeGraph.Cypher.Errors;

/// <summary>The detail codes of the openCypher TCK, to be used with <see cref="CypherException.Detail"/>. Any other code is allowed too.</summary>
public static class CypherErrorDetail
{
    public const string UnsupportedAdministrationCommand = nameof(UnsupportedAdministrationCommand);
    public const string TransactionTimedOut = nameof(TransactionTimedOut);
    public const string GraphNotFound = nameof(GraphNotFound);
    public const string AmbiguousAggregationExpression = nameof(AmbiguousAggregationExpression);
    public const string ColumnNameConflict = nameof(ColumnNameConflict);
    public const string CreatingVarLength = nameof(CreatingVarLength);
    public const string DeleteConnectedNode = nameof(DeleteConnectedNode);
    public const string DeletedEntityAccess = nameof(DeletedEntityAccess);
    public const string DifferentColumnsInUnion = nameof(DifferentColumnsInUnion);
    public const string DivisionByZero = nameof(DivisionByZero);
    public const string FloatingPointOverflow = nameof(FloatingPointOverflow);
    public const string IntegerOverflow = nameof(IntegerOverflow);
    public const string InvalidAggregation = nameof(InvalidAggregation);
    public const string InvalidArgumentPassingMode = nameof(InvalidArgumentPassingMode);
    public const string InvalidArgumentType = nameof(InvalidArgumentType);
    public const string InvalidArgumentValue = nameof(InvalidArgumentValue);
    public const string InvalidClauseComposition = nameof(InvalidClauseComposition);
    public const string InvalidDelete = nameof(InvalidDelete);
    public const string InvalidNumberLiteral = nameof(InvalidNumberLiteral);
    public const string InvalidNumberOfArguments = nameof(InvalidNumberOfArguments);
    public const string InvalidParameterUse = nameof(InvalidParameterUse);
    public const string InvalidPropertyType = nameof(InvalidPropertyType);
    public const string InvalidRelationshipPattern = nameof(InvalidRelationshipPattern);
    public const string InvalidUnicodeCharacter = nameof(InvalidUnicodeCharacter);
    public const string InvalidUnicodeLiteral = nameof(InvalidUnicodeLiteral);
    public const string MergeReadOwnWrites = nameof(MergeReadOwnWrites);
    public const string MissingParameter = nameof(MissingParameter);
    public const string NegativeIntegerArgument = nameof(NegativeIntegerArgument);
    public const string NestedAggregation = nameof(NestedAggregation);
    public const string NoExpressionAlias = nameof(NoExpressionAlias);
    public const string NonConstantExpression = nameof(NonConstantExpression);
    public const string NoSingleRelationshipType = nameof(NoSingleRelationshipType);
    public const string NoVariablesInScope = nameof(NoVariablesInScope);
    public const string NumberOutOfRange = nameof(NumberOutOfRange);
    public const string ProcedureNotFound = nameof(ProcedureNotFound);
    public const string RelationshipUniquenessViolation = nameof(RelationshipUniquenessViolation);
    public const string RequiresDirectedRelationship = nameof(RequiresDirectedRelationship);
    public const string UndefinedVariable = nameof(UndefinedVariable);
    public const string UnexpectedSyntax = nameof(UnexpectedSyntax);
    public const string UnknownFunction = nameof(UnknownFunction);
    public const string VariableAlreadyBound = nameof(VariableAlreadyBound);
    public const string VariableTypeConflict = nameof(VariableTypeConflict);
}
