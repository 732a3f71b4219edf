using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Bolt.Tests.Scripted;

/// <summary>Lets a clock run, in steps, until something has happened. Real time passes only to let other threads work.</summary>
internal static class Clocks
{
    public static async Task RunUntilAsync(this FakeTimeProvider clock, Task task, TimeSpan? step = null)
    {
        for (var i = 0; !task.IsCompleted; i++)
        {
            Assert.True(i < 20_000, "It never happened.");
            clock.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(1, TestContext.Current.CancellationToken));
        }
    }
}
