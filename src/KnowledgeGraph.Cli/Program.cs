using System.Text;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Stores;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
TerminalWidth.Fit(AnsiConsole.Console, Console.IsOutputRedirected);
var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
TerminalWidth.Fit(errors, Console.IsErrorRedirected);
return await KgApplication.RunAsync(args, new CommandContext
{
    Console = AnsiConsole.Console,
    ErrorConsole = errors,
    Out = Console.IsOutputRedirected ? output : new NeutralWriter(output),
    In = Console.OpenStandardInput(),
    OpenStore = StoreOpening.OpenAsync,
});
