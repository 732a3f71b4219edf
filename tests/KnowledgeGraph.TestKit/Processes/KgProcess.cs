using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.TestKit.Processes;

/// <summary><c>kg</c> as a real process, as a user starts it: the one that was built into the folder of the running program.</summary>
public sealed class KgProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private KgProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static KgProcess Start(string folder, params string[] arguments) => Start(folder, input: null, arguments);

    public static KgProcess Start(string folder, byte[]? input, params string[] arguments) => Start(folder, input, [], arguments);

    public static KgProcess StartWith(Dictionary<string, string?> environment, string folder, params string[] arguments) => Start(folder, input: null, environment, arguments);

    private static KgProcess Start(string folder, byte[]? input, Dictionary<string, string?> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kg.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("KG_STORE");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("kg did not start.");
        var running = new KgProcess(process);
        if (input is not null) process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        return running;
    }

    public static async Task<KgResult> RunAsync(string folder, params string[] arguments)
    {
        using var kg = Start(folder, arguments);
        return await kg.WaitAsync();
    }

    public static async Task<KgResult> RunWithInputAsync(string folder, string input, params string[] arguments)
    {
        using var kg = Start(folder, Encoding.UTF8.GetBytes(input), arguments);
        return await kg.WaitAsync();
    }

    public bool HasEnded => _process.HasExited;

    public async Task<KgResult> WaitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _process.WaitForExitAsync(limit.Token);
        return new KgResult(_process.ExitCode, await _output, await _error);
    }

    /// <summary>SIGKILL: nothing of the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
