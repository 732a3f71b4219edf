namespace KnowledgeGraph.Bench.Soaking;

/// <summary>A process's memory over a run, in ten parts of equal length.</summary>
internal sealed class MemoryCurve
{
    private const int Parts = 10;
    private const double MostGrowth = 1.1;

    private readonly List<(double At, double Megabytes)> _samples = [];

    /// <param name="at">How much of the run is over, 0 to 1.</param>
    public void Add(double at, long bytes) => _samples.Add((at, bytes / 1048576.0));

    /// <summary>Whether no part after the first has a median more than a tenth above that of an earlier one.</summary>
    public bool IsFlat
    {
        get
        {
            var medians = Enumerable.Range(1, Parts - 1).Select(MedianOf).ToList();
            return medians.All(median => median > 0)
                && medians.Select((median, part) => median <= MostGrowth * medians.Take(part + 1).Min()).All(isFlat => isFlat);
        }
    }

    public void Print()
    {
        Console.WriteLine("tenth   median MB   peak MB");
        for (var part = 0; part < Parts; part++)
            Console.WriteLine($"{part + 1,5}   {MedianOf(part),9:N0}   {Of(part).DefaultIfEmpty(0).Max(),7:N0}");
        Console.WriteLine($"Memory is {(IsFlat ? "" : "NOT ")}flat within 10 % after the first tenth.");
    }

    private double MedianOf(int part)
    {
        var sorted = Of(part).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }

    private IEnumerable<double> Of(int part) =>
        _samples.Where(sample => (int)Math.Min(Parts - 1, sample.At * Parts) == part).Select(sample => sample.Megabytes);
}
