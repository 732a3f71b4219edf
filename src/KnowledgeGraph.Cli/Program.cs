using System.Text;
using KnowledgeGraph.Cli;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
return await KgApplication.RunAsync(args, new CommandContext
{
    Console = AnsiConsole.Console,
    ErrorConsole = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
    Out = output,
    In = Console.OpenStandardInput(),
    OpenStore = StoreOpening.OpenAsync,
});
