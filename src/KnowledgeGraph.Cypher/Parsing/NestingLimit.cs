using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>
/// Keeps trees low enough for the recursion of all who walk them. The parser bounds its own depth;
/// this bounds what grows without nesting, such as a sum of ten thousand terms.
/// </summary>
internal static class NestingLimit
{
    public const int MaxHeight = 500;

    public static void Check(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Height)>();
        var children = new List<SyntaxNode>();
        open.Push((root, 1));
        while (open.TryPop(out var top))
        {
            if (top.Height > MaxHeight)
            {
                throw CypherException.Syntax(
                    CypherErrorDetail.UnexpectedSyntax, $"The query is nested more than {MaxHeight} levels deep here. Pass long lists as parameters.", top.Node.Position);
            }
            children.Clear();
            SyntaxChildren.AddTo(top.Node, children);
            foreach (var child in children)
                open.Push((child, top.Height + 1));
        }
    }
}
