using System.Text.Json;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Http;

/// <summary><c>POST /query</c> runs read-only Cypher, or a query of the library by name, within limits on rows and time; <c>GET /queries</c> lists the library.</summary>
internal sealed class QueryEndpoints(ICypherConnection store, IOptions<ServeOptions> options, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/query", QueryAsync);
        routes.MapGet("/queries", () => QueryLibrary.All.Select(query => new
        {
            name = query.Name,
            question = query.Question,
            parameters = query.Parameters.Select(parameter => new { name = parameter.Name, type = parameter.Type.ToString().ToUpperInvariant(), required = parameter.Required, @default = parameter.Default }),
        }));
    }

    private async Task<IResult> QueryAsync(QueryRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Query)) return Problems.Of(StatusCodes.Status400BadRequest, "No query", "The body is {\"query\": \"…\", \"parameters\": {…}}; query is Cypher or a name from GET /queries.");
        using var limit = new CancellationTokenSource(options.Value.QueryTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await store.ReadAsync(transaction => RowsAsync(transaction, Statement(request), either.Token), either.Token);
        }
        catch (CypherStatementException exception)
        {
            return Problems.Of(HttpFailures.StatusOf(exception), exception.Code, exception.Message);
        }
        catch (Neo4jUnavailableException exception)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The store does not answer", exception.Message);
        }
        catch (QueryParameterException exception)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Wrong parameters", exception.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Problems.Of(StatusCodes.Status408RequestTimeout, "The query took too long", $"It was stopped after {options.Value.QueryTimeout}.");
        }
    }

    private static CypherStatement Statement(QueryRequest request)
    {
        var parameters = request.Parameters ?? [];
        return QueryLibrary.Find(request.Query!.Trim()) is { } named
            ? named.Bind(parameters.ToDictionary(p => p.Key, p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText()))
            : new CypherStatement(request.Query, parameters.ToDictionary(p => p.Key, p => JsonGraphValue.Read(p.Value)));
    }

    private async Task<IResult> RowsAsync(ICypherTransaction transaction, CypherStatement statement, CancellationToken cancellation)
    {
        await using var cursor = await transaction.RunAsync(statement, cancellation);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("columns");
            foreach (var column in cursor.Columns) json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            var rows = 0;
            IReadOnlyList<object?>? row;
            while ((row = await cursor.NextAsync(cancellation)) is not null && rows < options.Value.MaxRows)
            {
                rows++;
                json.WriteStartArray();
                foreach (var value in row) GraphValueJson.Write(json, value);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteBoolean("truncated", row is not null);
            json.WriteEndObject();
        }
        return Results.Bytes(buffer.ToArray(), "application/json");
    }

    internal sealed record QueryRequest(string? Query, Dictionary<string, JsonElement>? Parameters);
}
