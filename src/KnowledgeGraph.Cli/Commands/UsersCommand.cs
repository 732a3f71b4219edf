using System.CommandLine;
using KnowledgeGraph.BoltServer.Users;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Bolt;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg users</c>: who may log on to the Bolt port of an embedded store. A running service notices changes.</summary>
internal sealed class UsersCommand(CommandContext context)
{
    private const int ShortestPassword = 8;
    private const int LongestName = 128;

    public Command Create() =>
        new("users", "Who may log on to the Bolt port of kg serve. Without users everybody on this machine may read.") { CreateAdd(), CreateList(), CreateRemove() };

    private Command CreateAdd()
    {
        var (store, name) = (SharedOptions.Store(), new Argument<string>("name") { Description = "The user's name." });
        var write = new Option<bool>("--write") { Description = "The user may change the graph." };
        var command = new Command("add", "Add a user, or give one a new password and rights. The password is asked for, or is the first line of standard input.") { name, store, write };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = FileOf(parsed.GetValue(store));
            var user = new StoredUser(NameOf(parsed.GetRequiredValue(name)), parsed.GetValue(write), PasswordHash.Of(await PasswordAsync(cancellation)));
            file.Put(user);
            context.Console.WriteLine($"{user.Name} may {(user.MayWrite ? "read and write" : "read")}. Users are in {file.Path}.");
            return ExitCode.Success;
        });
        return command;
    }

    private Command CreateList()
    {
        var (store, json) = (SharedOptions.Store(), SharedOptions.Json());
        var command = new Command("list", "List the users and what they may do.") { store, json };
        command.SetAction(parsed =>
        {
            var users = FileOf(parsed.GetValue(store)).Read();
            if (parsed.GetValue(json)) context.Out.WriteLine(JsonText.Of(users.Select(user => new { name = user.Name, write = user.MayWrite })));
            else if (users.Count == 0) context.Console.WriteLine("There are no users: everybody on this machine may read.");
            else
                foreach (var user in users) context.Console.WriteLine($"{user.Name} {(user.MayWrite ? "may read and write" : "may read")}");
            return ExitCode.Success;
        });
        return command;
    }

    private Command CreateRemove()
    {
        var (store, name) = (SharedOptions.Store(), new Argument<string>("name") { Description = "The user's name." });
        var command = new Command("remove", "Remove a user. Connections that are open stay open until they end.") { name, store };
        command.SetAction(parsed =>
        {
            if (!FileOf(parsed.GetValue(store)).Remove(parsed.GetRequiredValue(name)))
                throw new CommandFailure(ExitCode.NotFound, $"There is no user {parsed.GetRequiredValue(name)}.", "kg users list shows those there are.");
            return ExitCode.Success;
        });
        return command;
    }

    private static string NameOf(string name) => name.Trim() is { Length: > 0 and <= LongestName } plain && !plain.Any(char.IsControl)
        ? plain
        : throw new CommandFailure(ExitCode.Usage, $"A user's name has 1 to {LongestName} characters.");

    private static UserFile FileOf(string? store)
    {
        var address = StoreSetting.Of(store);
        return address.Folder is { } folder
            ? new UserFile(StoreUsers.FileOf(folder))
            : throw new CommandFailure(ExitCode.Usage, $"{address.Text} keeps no users: they belong to an embedded store in a folder.");
    }

    private async Task<string> PasswordAsync(CancellationToken cancellation)
    {
        string? password;
        if (context.Console.Profile.Capabilities.Interactive && !System.Console.IsInputRedirected)
        {
            password = await context.Console.PromptAsync(new TextPrompt<string>("Password:").Secret(), cancellation);
        }
        else
        {
            using var input = new StreamReader(context.In, leaveOpen: true);
            password = await input.ReadLineAsync(cancellation);
        }
        return password is { Length: >= ShortestPassword }
            ? password
            : throw new CommandFailure(ExitCode.Usage, $"The password needs {ShortestPassword} characters or more.", "Give it on standard input, or type it when asked.");
    }
}
