using System.Globalization;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Training.Trees;

/// <summary>Trees as CoNLL-U, to be read by people and compared by programs.</summary>
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
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{i - tree.First + 1}\t{text.Tokens[i]}\t{text.Lemmas[i]}\t_\t{text.Tags[i]}\t_\t{head}\t{tree.Relation(i)}\t_\t_"));
            }

            output.WriteLine();
        }
    }
}
