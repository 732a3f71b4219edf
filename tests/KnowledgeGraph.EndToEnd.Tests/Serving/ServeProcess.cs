using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.EndToEnd.Tests.Serving;

/// <summary><c>kg serve</c> as a real process on a free port.</summary>
internal sealed class ServeProcess : IDisposable
{
    private readonly Process _process;

    private ServeProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public HttpClient Client { get; }

    public static async Task<ServeProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "kg.dll"), "serve", "--store", "store", "--inbox", "inbox", "--url", "http://127.0.0.1:0"]) start.ArgumentList.Add(argument);
        start.Environment.Remove("KG_STORE");
        var process = Process.Start(start) ?? throw new InvalidOperationException("kg did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            const string Greeting = "Listening on ";
            if (line.Data is null) address.TrySetException(new InvalidOperationException("kg serve ended before it listened."));
            else if (line.Data.StartsWith(Greeting, StringComparison.Ordinal)) address.TrySetResult(new Uri(line.Data[Greeting.Length..].Trim()));
        };
        process.BeginOutputReadLine();
        return new ServeProcess(process, await address.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    public async Task AcceptAsync(string text)
    {
        using var response = await Client.PostAsync("/articles", new StringContent(text, Encoding.UTF8, "text/plain"), TestContext.Current.CancellationToken);
        Assert.Equal(202, (int)response.StatusCode);
    }

    /// <summary>SIGKILL: nothing of the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM, as systemd and containers send it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
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
