using KnowledgeGraph.Cypher.Graph;
using KnowledgeGraph.Embedded.Tables;

namespace KnowledgeGraph.Embedded.Catalog;

/// <summary>Names and schema of one snapshot. Immutable; shared by all transactions that see the same.</summary>
internal sealed record Vocabulary(TokenNames Labels, TokenNames Types, TokenNames Keys, GraphCatalog Catalog, long CatalogVersion)
{
    public static Vocabulary Empty { get; } = new(TokenNames.Empty, TokenNames.Empty, TokenNames.Empty, GraphCatalog.Empty, 0);

    public TokenNames Of(TokenKind kind) => kind switch
    {
        TokenKind.Label => Labels,
        TokenKind.RelationshipType => Types,
        _ => Keys,
    };

    /// <summary>Tokens are never taken away, so as many tokens are the same tokens.</summary>
    public bool Fits(GraphState state) =>
        Labels.Count == state.Labels && Types.Count == state.Types && Keys.Count == state.Keys && CatalogVersion == state.Catalog;

    public static Vocabulary Read(TokenTable tokens, CatalogTable catalog, GraphState state)
    {
        var names = new Vocabulary(
            new TokenNames(tokens.Read(TokenKind.Label)),
            new TokenNames(tokens.Read(TokenKind.RelationshipType)),
            new TokenNames(tokens.Read(TokenKind.PropertyKey)),
            GraphCatalog.Empty,
            state.Catalog);
        return names with { Catalog = GraphCatalog.Read(catalog, (kind, name) => names.Of(kind).Find(name)) };
    }

    public Vocabulary With(TokenKind kind, string name) => kind switch
    {
        TokenKind.Label => this with { Labels = Labels.With(name) },
        TokenKind.RelationshipType => this with { Types = Types.With(name) },
        _ => this with { Keys = Keys.With(name) },
    };
}
