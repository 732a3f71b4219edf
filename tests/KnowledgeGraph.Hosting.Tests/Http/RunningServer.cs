using System.Text;
using System.Text.Json;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Storage.Connections;
using KnowledgeGraph.Storage.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Tests.Http;

/// <summary>The whole service over a store in memory, on a free port, for one test.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ICypherConnection _store;
    private readonly string _state;

    private RunningServer(WebApplication application, ICypherConnection store, string state)
    {
        _application = application;
        _store = store;
        _state = state;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First()), Timeout = TimeSpan.FromMinutes(1) };
    }

    public HttpClient Client { get; }

    /// <summary>The requests that are accepted and not yet in the store.</summary>
    public IReadOnlyList<string> Journal => Directory.GetFiles(Path.Combine(_state, "journal"), "*.jsonl");

    public static async Task<RunningServer> StartAsync(Action<ServeOptions>? configure = null)
    {
        var store = EmbeddedStore.Open(EmbeddedStore.Memory);
        await new SchemaMigrator(store).ApplyAsync(TestContext.Current.CancellationToken);
        return await StartAsync(store, configure);
    }

    /// <param name="store">Owned from now on.</param>
    public static async Task<RunningServer> StartAsync(ICypherConnection store, Action<ServeOptions>? configure = null)
    {
        var state = Directory.CreateTempSubdirectory("kg-serve-").FullName;
        var application = KnowledgeGraphServer.Create(
            store,
            options =>
            {
                options.Store = EmbeddedStore.Memory;
                options.StateFolder = state;
                options.Url = "http://127.0.0.1:0";
                options.Bolt.Enabled = false;
                configure?.Invoke(options);
            },
            builder => builder.Logging.ClearProviders());
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(application, store, state);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type) =>
        Client.PostAsync(path, new StringContent(body, Encoding.UTF8, type), TestContext.Current.CancellationToken);

    public async Task<JsonElement> QueryAsync(string cypher)
    {
        using var response = await PostAsync("/query", JsonSerializer.Serialize(new { query = cypher }), "application/json");
        Assert.Equal(200, (int)response.StatusCode);
        return await JsonOf(response);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>The status, after checking that the answer is problem details that say the same.</summary>
    public static async Task<(int Status, JsonElement Problem)> ProblemOf(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await JsonOf(response);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return ((int)response.StatusCode, problem);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }
}
