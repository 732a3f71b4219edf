using System.Text.Json;
using KnowledgeGraph.Hosting.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Reporting;
using KnowledgeGraph.Reporting.Names;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Http;

/// <summary>
/// <c>POST /query</c> runs Cypher that only reads, or a query of the library by name, within limits on time, memory, rows, bytes and how many run at once;
/// <c>GET /queries</c> lists the library.
/// </summary>
internal sealed class QueryEndpoints(ICypherConnection store, IOptions<ServeOptions> options, QueryPlaces places)
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
        return await places.RunAsync(token => RunAsync(request, token), cancellation);
    }

    private async Task<IResult> RunAsync(QueryRequest request, CancellationToken cancellation)
    {
        try
        {
            var statement = Statement(request);
            var named = QueryLibrary.Find(request.Query!.Trim());
            return await store.ReadAsync(transaction => AnswerAsync(transaction, named, statement, cancellation), cancellation);
        }
        catch (CypherStatementException exception) when (exception.Code == StatementLimits.TimeoutCode)
        {
            return places.TookTooLong();
        }
        catch (CypherStatementException exception) when (exception.Code == StatementLimits.MemoryCode)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, exception.Code, exception.Message);
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
    }

    private CypherStatement Statement(QueryRequest request)
    {
        var parameters = request.Parameters ?? [];
        var limits = new StatementLimits { Timeout = options.Value.QueryTimeout, MemoryBytes = (long)options.Value.QueryMegabytes << 20 };
        if (QueryLibrary.Find(request.Query!.Trim()) is { } named)
            return named.Bind(parameters.ToDictionary(p => p.Key, p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText())) with { Limits = limits };
        var statement = new CypherStatement(request.Query, parameters.ToDictionary(p => p.Key, p => JsonGraphValue.Read(p.Value))) { Limits = limits };
        ReaderCheck.Check(statement);
        return statement;
    }

    private async Task<IResult> AnswerAsync(ICypherTransaction transaction, QueryFile? named, CypherStatement statement,
        CancellationToken cancellation)
    {
        if (named is null) return await RowsAsync(transaction, statement, [], cancellation);
        var (resolved, said, unresolved) = await QueryNames.ResolveAsync(transaction, named, statement, cancellation);
        return unresolved.Count > 0
            ? Problems.Of(StatusCodes.Status404NotFound, "Nobody, or several, of that name", ReportDocument.Render(unresolved))
            : await RowsAsync(transaction, resolved, said, cancellation);
    }

    private async Task<IResult> RowsAsync(
        ICypherTransaction transaction, CypherStatement statement, IReadOnlyList<NameChoice> said, CancellationToken cancellation)
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
                if (json.BytesCommitted + json.BytesPending > options.Value.MaxResponseBytes) return TooLarge();
            }

            json.WriteEndArray();
            json.WriteBoolean("truncated", row is not null);
            if (said.Count > 0)
            {
                json.WriteStartArray("names");
                foreach (var choice in said) json.WriteStringValue(choice.ToString());
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
        return Results.Bytes(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), "application/json");
    }

    private IResult TooLarge() => Problems.Of(
        StatusCodes.Status413PayloadTooLarge, "The answer is too large", $"It has more than {options.Value.MaxResponseBytes:N0} bytes. Ask for fewer rows or columns.");

    internal sealed record QueryRequest(string? Query, Dictionary<string, JsonElement>? Parameters);
}
