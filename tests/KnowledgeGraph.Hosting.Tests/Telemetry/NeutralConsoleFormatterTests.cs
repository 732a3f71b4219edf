using KnowledgeGraph.Embedded;
using KnowledgeGraph.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Tests.Telemetry;

public sealed class NeutralConsoleFormatterTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging(logging => logging.AddConsole().AddConsoleFormatter<NeutralConsoleFormatter, ConsoleFormatterOptions>())
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("a\u001b[31mred.txt", "a\uFFFD[31mred.txt")]
    [InlineData("a\nfail: forged", "a\uFFFDfail: forged")]
    [InlineData("txt.\u202Eexe", "txt.\uFFFDexe")]
    public void What_a_message_holds_neither_drives_the_terminal_nor_passes_for_a_line(string file, string shown)
    {
        var line = Write($"Inbox: {file} went in", null);

        Assert.Contains($"Inbox: {shown} went in", line, StringComparison.Ordinal);
        Assert.DoesNotContain(file, line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_shown_with_its_trace_and_without_escape_sequences()
    {
        var line = Write("It failed", new InvalidOperationException("bad \u001b]0;title\u0007 name"));

        Assert.Contains("System.InvalidOperationException: bad \uFFFD]0;title\uFFFD name", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', line);
    }

    [Fact]
    public async Task The_service_writes_its_log_with_it()
    {
        await using var application = KnowledgeGraphServer.Create(EmbeddedStore.Open(EmbeddedStore.Memory), options => options.Url = "http://127.0.0.1:0");

        var console = application.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;

        Assert.Equal(NeutralConsoleFormatter.FormatterName, console.FormatterName);
    }

    private string Write(string message, Exception? exception)
    {
        var formatter = _services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == NeutralConsoleFormatter.FormatterName);
        using var text = new StringWriter();
        formatter.Write(new LogEntry<string>(LogLevel.Error, "Category", default, message, exception, (state, _) => state), null, text);
        return text.ToString();
    }
}
