using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.TestKit.Processes;

/// <summary><c>kg serve</c> as a real process on a free port, over <c>store</c> and <c>inbox</c> in a folder.</summary>
public sealed class ServeProcess : IDisposable
{
    private readonly Process _process;

    private ServeProcess(Process process, Uri address, string? bolt)
    {
        _process = process;
        Bolt = bolt;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public HttpClient Client { get; }

    /// <summary>The address of its Bolt port, or null where it has none.</summary>
    public string? Bolt { get; }

    /// <summary>Bytes of memory that the process has now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="arguments">Besides store, inbox and address.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message holds what it said.</exception>
    public static async Task<ServeProcess> StartAsync(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = StartOf(folder, arguments);
        var process = Process.Start(start) ?? throw new InvalidOperationException("kg did not start.");
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors) errors.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        string? bolt = null;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) address.TrySetException(new InvalidOperationException($"kg serve ended before it listened: {errors}"));
            else if (AddressIn(line.Data, "Bolt on ") is { } port) bolt = port;
            else if (AddressIn(line.Data, "Listening on ") is { } url) address.TrySetResult(new Uri(url));
        };
        process.BeginOutputReadLine();
        try
        {
            var listening = await address.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            return new ServeProcess(process, listening, bolt);
        }
        catch
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
            throw;
        }
    }

    private static ProcessStartInfo StartOf(string folder, string[] arguments)
    {
        var kg = Path.Combine(AppContext.BaseDirectory, "kg.dll");
        string[] all = [kg, "serve", "--store", "store", "--inbox", "inbox", "--url", "http://127.0.0.1:0", .. arguments];
        var start = new ProcessStartInfo("dotnet", all)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("KG_STORE");
        return start;
    }

    private static string? AddressIn(string line, string greeting) =>
        line.StartsWith(greeting, StringComparison.Ordinal) ? line[greeting.Length..].Trim().Split(' ')[0] : null;

    /// <summary>Posts what <c>POST /articles</c> takes.</summary>
    /// <returns>The answer's status.</returns>
    public async Task<int> PostAsync(string body, string type, CancellationToken cancellationToken)
    {
        using var response = await Client.PostAsync("/articles", new StringContent(body, Encoding.UTF8, type), cancellationToken);
        return (int)response.StatusCode;
    }

    /// <summary>SIGKILL: nothing of the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as systemd and containers send it. It must end within half a minute.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
