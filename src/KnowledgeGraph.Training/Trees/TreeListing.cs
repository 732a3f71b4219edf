using System.Globalization;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Training.Trees;

/// <summary>Trees as CoNLL-U, to be read by people and compared by programs. The last column says where in the text a word stands.</summary>
internal static class TreeListing
{
    public static void Write(AnnotatedText text, DependencyParser parser, TextWriter output)
    {
        foreach (var sentence in text.Sentences)
        {
            var tree = parser.Parse(text, sentence);
            for (var i = tree.First; i < tree.End; i++)
            {
                var head = tree.Head(i) < 0 ? 0 : tree.Head(i) - tree.First + 1;
                string[] columns =
                [
                    Number(i - tree.First + 1), text.Tokens[i].Text, text.Lemmas[i], "_", text.Tags[i], "_",
                    Number(head), tree.Relation(i).ToString(), "_", $"TokenRange={Number(text.Tokens[i].Span.Start)}:{Number(text.Tokens[i].Span.End)}",
                ];
                output.WriteLine(string.Join('\t', columns));
            }

            output.WriteLine();
        }
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
