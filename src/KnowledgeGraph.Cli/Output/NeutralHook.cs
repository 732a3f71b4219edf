using KnowledgeGraph.Model.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// Stands between everything that is shown to people and the terminal: text from articles, names and errors must not steer it. The console's own control codes (colours, the progress bar) pass.
/// </summary>
internal sealed class NeutralHook : IRenderHook
{
    private static readonly NeutralHook Shared = new();

    /// <summary>From now on all that the console writes is neutral.</summary>
    public static void Attach(IAnsiConsole console) => console.Pipeline.Attach(Shared);

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(renderable => new Neutral(renderable));

    private sealed class Neutral(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(segment => segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(NeutralText.Of(segment.Text), segment.Style));
    }
}
