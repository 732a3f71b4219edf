using CsCheck;
using KnowledgeGraph.Extraction.Syntax;

namespace KnowledgeGraph.Extraction.Tests.Syntax;

public sealed class ParserStateTests
{
    /// <summary>So a sentence's time is linear in its words, and every sentence has a tree, whatever the network says.</summary>
    [Fact]
    public void Any_possible_transitions_make_one_tree_in_two_steps_a_word() => Gen.Select(Gen.Int[1, 60], Gen.Int).Sample((length, seed) =>
    {
        var random = new Random(seed);
        var state = new ParserState();
        state.Start(length);
        var steps = 0;
        for (; !state.IsDone; steps++)
        {
            var possible = Enum.GetValues<Transition>().Where(state.May).ToArray();
            state.Apply(possible[random.Next(possible.Length)], Relation.Dep);
        }

        int[] heads = [.. state.Heads.Take(length).Select(head => head == length ? -1 : head)];
        return steps == 2 * length && heads.Count(head => head < 0) == 1 && Trees.IsProjectiveTree(new DependencyTree(0, heads, new Relation[length]));
    });

    [Fact]
    public void A_state_that_is_started_again_knows_nothing_of_the_sentence_before()
    {
        var state = new ParserState();
        state.Start(3);
        foreach (var transition in new[] { Transition.Shift, Transition.Left, Transition.Shift, Transition.Shift, Transition.Right, Transition.Left })
            state.Apply(transition, Relation.Nsubj);
        state.Start(2);
        Assert.Equal((0, 0, -1, -1, -1), (state.Next, state.Depth, state.Heads[0], state.LeftChild(1), state.RightChild(1)));
        Assert.Equal((0, 0), (state.LeftCount(1), state.RightCount(1)));
    }
}
