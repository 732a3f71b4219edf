namespace KnowledgeGraph.Faults.Running;

/// <summary>What waits in the folders of a service over <c>store</c> and <c>inbox</c>.</summary>
internal static class ServiceState
{
    public static int Waiting(FaultRun run) =>
        Files(run.File("store/journal"), "*.jsonl") + Files(run.File("inbox"), "*") + Files(run.File("inbox/processing"), "*");

    public static Task UntilAllIsInAsync(FaultRun run) =>
        run.UntilAsync(() => Waiting(run) == 0, TimeSpan.FromMinutes(1), "What was accepted was not in the graph a minute later.");

    private static int Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Count(file => !Path.GetFileName(file).StartsWith('.')) : 0;
}
