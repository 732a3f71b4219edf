using CsCheck;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class DependencyParserTests
{
    [Fact]
    public void Any_words_with_any_tags_give_one_tree_without_crossing_arcs() =>
        Trees.Sentence.Sample(s => Trees.IsProjectiveTree(Trees.Parse(s)));

    [Fact]
    public void The_root_alone_has_the_relation_root() => Trees.Sentence.Sample(s =>
    {
        var tree = Trees.Parse(s);
        return Enumerable.Range(0, s.Length).All(t => tree.Relation(t) == Relation.Root == (t == tree.Root));
    });

    [Fact]
    public void A_sentence_has_the_same_tree_wherever_it_stands() => Trees.Sentence.Sample(s =>
    {
        DependencyTree here = Trees.Parse(s), there = Trees.Parse(s, first: 100);
        return there.Root == here.Root + 100
            && Heads(there).SequenceEqual(Heads(here).Select(head => head < 0 ? head : head + 100))
            && Enumerable.Range(0, s.Length).All(t => here.Relation(t) == there.Relation(t + 100));
    });

    [Theory]
    [InlineData("The minister criticised the plan.", "criticised", "minister", "plan")]
    [InlineData("Anna Lang said on Monday that the union had rejected the offer.", "rejected", "union", "offer")]
    [InlineData("Anna Lang, leader of the party, praised the mayor.", "praised", "Lang", "mayor")]
    [InlineData("The European Union will impose sanctions on Russia next week.", "impose", "Union", "sanctions")]
    [InlineData("“We will never support this bill,” said Senator Ruth Okafor.", "support", "We", "bill")]
    [InlineData("Critics of the government accused police of using force.", "accused", "Critics", "police")]
    public void News_sentences_have_the_subjects_and_objects_that_a_reader_sees(string text, string verb, string subject, string @object)
    {
        var (annotated, tree) = Parse(text);
        var at = Index(annotated, verb);
        Assert.Equal((subject, @object), (Child(annotated, tree, at, Relation.Nsubj), Child(annotated, tree, at, Relation.Obj)));
    }

    [Fact]
    public void A_passive_has_its_subject_and_its_agent()
    {
        var (text, tree) = Parse("The mayor was criticised by the opposition.");
        var verb = Index(text, "criticised");
        Assert.Equal(("mayor", "opposition"), (Child(text, tree, verb, Relation.NsubjPass), Child(text, tree, verb, Relation.OblAgent)));
    }

    [Fact]
    public void A_sentence_too_long_to_be_one_gets_a_flat_tree()
    {
        var tree = Trees.Parse([.. Enumerable.Repeat(("word", "NN"), DependencyParser.LongestSentence + 1)]);
        Assert.Equal(0, tree.Root);
        Assert.All(Heads(tree)[1..], head => Assert.Equal(0, head));
        Assert.All(Enumerable.Range(1, DependencyParser.LongestSentence), t => Assert.Equal(Relation.Dep, tree.Relation(t)));
    }

    [Fact]
    public void The_longest_sentence_that_is_parsed_has_a_tree()
    {
        var words = Enumerable.Range(0, DependencyParser.LongestSentence).Select(i => i % 3 == 0 ? ("and", "CC") : ("Lang", "NNP"));
        var tree = Trees.Parse([.. words]);
        Assert.True(Trees.IsProjectiveTree(tree));
        Assert.Contains(Enumerable.Range(0, DependencyParser.LongestSentence), t => tree.Relation(t) == Relation.Cc);
    }

    [Fact]
    public void A_sentence_without_words_is_refused() => Assert.Throws<ArgumentException>(() => DependencyParser.Default.Parse([], []));

    [Fact]
    public void Many_threads_find_the_trees_that_one_finds()
    {
        var sentences = Enumerable.Range(0, 40)
            .Select(i => Enumerable.Range(0, 5 + i).Select(k => ($"w{k * i % 7}", k % 3 == 0 ? "NN" : "VBD")).ToArray()).ToArray();
        var alone = sentences.Select(s => Heads(Trees.Parse(s))).ToArray();
        var together = sentences.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(s => Heads(Trees.Parse(s))).ToArray();
        Assert.Equal(alone, together);
    }

    static int[] Heads(DependencyTree tree) => [.. Enumerable.Range(tree.First, tree.End - tree.First).Select(tree.Head)];

    static (AnnotatedText Text, DependencyTree Tree) Parse(string text)
    {
        var annotated = TextAnnotator.Default.Annotate(text);
        return (annotated, DependencyParser.Default.Parse(annotated, Assert.Single(annotated.Sentences)));
    }

    static int Index(AnnotatedText text, string word) => text.Tokens.Select(t => t.Text).ToList().IndexOf(word);

    /// <summary>The child with the relation; a name counts by its last word, which EWT hangs on its first.</summary>
    static string? Child(AnnotatedText text, DependencyTree tree, int token, Relation relation)
    {
        foreach (var child in tree.Children(token))
            if (tree.Relation(child) == relation)
            {
                var last = child;
                foreach (var part in tree.Children(child))
                    if (tree.Relation(part) == Relation.Flat)
                        last = part;
                return text.Tokens[last].Text;
            }

        return null;
    }
}
