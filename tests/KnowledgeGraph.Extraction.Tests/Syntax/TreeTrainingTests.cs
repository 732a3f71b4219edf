using CsCheck;
using KnowledgeGraph.Extraction.Lists;
using KnowledgeGraph.Extraction.Syntax;
using KnowledgeGraph.Extraction.Tokens;
using KnowledgeGraph.Training.Corpora;
using KnowledgeGraph.Training.Trees;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class TreeTrainingTests
{
    static readonly Relation[] SubjectVerbObject = [Relation.Det, Relation.Nsubj, Relation.Root, Relation.Det, Relation.Obj];

    [Fact]
    public void Lifting_leaves_no_arcs_that_cross_and_one_root() => Trees.Heads.Sample(heads =>
    {
        Projectivity.Lift(heads);
        return heads.Count(h => h == heads.Length) == 1 && Trees.IsProjectiveTree(Tree(heads));
    });

    [Fact]
    public void Lifting_leaves_a_tree_without_crossing_arcs_as_it_is() => Trees.Heads.Sample(heads =>
    {
        Projectivity.Lift(heads);
        return Projectivity.Lift(heads) == 0;
    });

    [Fact]
    public void Transitions_without_cost_build_the_gold_tree() => Trees.Heads.Sample(heads =>
    {
        Projectivity.Lift(heads);
        return Missed(heads, (state, costs) => Possible(state).First(t => costs[(int)t] == 0)) == (0, 0);
    });

    /// <summary>What makes the oracle exact, whatever the parser did before (Goldberg and Nivre 2013).</summary>
    [Fact]
    public void The_costs_of_any_transitions_add_up_to_the_arcs_missed() => Gen.Select(Trees.Heads, Gen.Int).Sample((heads, seed) =>
    {
        Projectivity.Lift(heads);
        var random = new Random(seed);
        var (costs, arcs) = Missed(heads, (state, _) => Possible(state).ToArray() is var all ? all[random.Next(all.Length)] : default);
        return costs == arcs;
    });

    [Fact]
    public void Silver_names_and_agents_are_read_as_the_gold_treebank_has_them()
    {
        string[][] rows =
        [
            ["1", "Criticised", "criticise", "VBN", "O", "0", "root"],
            ["2", "by", "by", "IN", "O", "5", "case"],
            ["3", "President", "president", "NNP", "O", "5", "compound"],
            ["4", "Anna", "Anna", "NNP", "PERSON", "5", "compound"],
            ["5", "Lang", "Lang", "NNP", "PERSON", "1", "obl"],
        ];
        Relation[] relations = [.. rows.Select(r => Relations.Parse(r[6]))];
        var silver = new TreeSentence([.. rows.Select(r => r[1])], [.. rows.Select(r => r[3])], [5, 4, 4, 4, 0], relations, Silver: true);
        var tree = SilverStyle.AsGold(silver, rows);
        Assert.Equal([5, 3, 3, 0, 3], tree.Heads);
        Assert.Equal([Relation.Root, Relation.Case, Relation.NmodDesc, Relation.OblAgent, Relation.Flat], tree.Relations);
    }

    [Theory]
    [InlineData("nsubj:pass", "NsubjPass")]
    [InlineData("obl:tmod", "OblUnmarked")]
    [InlineData("conj:and", "Conj")]
    [InlineData("ROOT", "Root")]
    [InlineData("acl:relcl", "AclRelcl")]
    [InlineData("never:seen", "Dep")]
    public void Names_of_relations_are_read(string name, string expected) => Assert.Equal(expected, Relations.Parse(name).ToString());

    [Fact]
    public void A_parser_learns_what_it_is_shown()
    {
        var table = new WordTable(Gazetteer.Empty);
        Word[] words = [.. "the cook praised the boat".Split(' ').Select(w => table[w])];
        var tree = new DependencyParser(Train(table)).Parse(words, ["DT", "NN", "VBD", "DT", "NN"]);
        Assert.Equal([1, 2, -1, 4, 2], Enumerable.Range(0, 5).Select(tree.Head));
        Assert.Equal(SubjectVerbObject, Enumerable.Range(0, 5).Select(tree.Relation));
    }

    [Fact]
    public void Training_twice_on_the_same_data_gives_the_same_weights() =>
        Assert.Equal(Train(new WordTable(Gazetteer.Empty)).All(), Train(new WordTable(Gazetteer.Empty)).All());

    static ParserWeights Train(WordTable table)
    {
        TreeSentence[] data =
        [
            new(["the", "cook", "saw", "the", "boat"], ["DT", "NN", "VBD", "DT", "NN"], [1, 2, 5, 4, 2], SubjectVerbObject, Silver: false),
            new(["boats", "sink"], ["NNS", "VBP"], [1, 2], [Relation.Nsubj, Relation.Root], Silver: false),
            new(["a", "cook", "praised", "a", "boat"], ["DT", "NN", "VBD", "DT", "NN"], [1, 2, 5, 4, 2], SubjectVerbObject, Silver: true),
        ];
        TrainingStage[] stages = [new(Passes: 120, Rate: 0.005f, GoldCopies: 2, SilverWeight: 0.5f, WordsHidden: 0.1f, StateHidden: 0.1f)];
        return ParserTraining.Train(data, table, new ParserShape(16, 1, 24), stages, leastWords: 1);
    }

    static IEnumerable<Transition> Possible(ParserState state) => Enum.GetValues<Transition>().Where(state.May);

    static (int Costs, int Arcs) Missed(int[] gold, Func<ParserState, int[], Transition> choose)
    {
        var state = new ParserState();
        state.Start(gold.Length);
        var costs = new int[3];
        var sum = 0;
        while (!state.IsDone)
        {
            TransitionCosts.Compute(state, gold, costs);
            var transition = choose(state, costs);
            sum += costs[(int)transition];
            state.Apply(transition, Relation.Dep);
        }

        return (sum, gold.Where((head, word) => head != state.Heads[word]).Count());
    }

    static DependencyTree Tree(int[] heads) => new(0, [.. heads.Select(h => h == heads.Length ? -1 : h)], new Relation[heads.Length]);
}
