namespace KnowledgeGraph.Extraction.Syntax;

/// <summary>
/// What the parser looks at before each transition (after Chen and Manning 2014): the words in certain places of the state, each with a
/// part of the first layer of its own, and rows for small facts: an empty place, the root, relations of children, distances, numbers of
/// children.
/// </summary>
internal static class StateFeatures
{
    /// <summary>Places whose words are looked at.</summary>
    public const int Places = 10;

    /// <summary>Room for the rows of one state.</summary>
    public const int MaxRows = Places + LabelPlaces + Measures;

    const int LabelPlaces = 9;
    const int Measures = 6;
    const int MeasureValues = 9;
    const int None = 8;
    const int FirstLabel = 2 * Places;

    static readonly int FirstMeasure = FirstLabel + LabelPlaces * (Syntax.Relations.Count + 1);

    /// <summary>How many rows there are.</summary>
    public static readonly int RowCount = FirstMeasure + Measures * MeasureValues;

    /// <summary>Fills in the words in the places (-1 where there is none, or the root, which have rows) and the rows.</summary>
    /// <returns>The number of rows.</returns>
    public static int Extract(ParserState state, Span<int> places, Span<int> rows)
    {
        int top = state.Stack(0), second = state.Stack(1), next = state.Next;
        places[0] = top;
        places[1] = second;
        places[2] = state.Stack(2);
        places[3] = next;
        places[4] = next < state.Length ? next + 1 : -1;
        places[5] = state.LeftChild(top);
        places[6] = state.RightChild(top);
        places[7] = state.LeftChild(second);
        places[8] = state.RightChild(second);
        places[9] = state.LeftChild(next);
        var count = 0;
        for (var place = 0; place < Places; place++)
        {
            if (places[place] >= 0 && places[place] < state.Length)
                continue;
            rows[count++] = 2 * place + (places[place] < 0 ? 0 : 1);
            places[place] = -1;
        }

        for (var place = 5; place < Places; place++)
            rows[count++] = Label(state, place - 5, places[place]);
        rows[count++] = Label(state, 5, state.SecondLeftChild(top));
        rows[count++] = Label(state, 6, state.SecondRightChild(top));
        rows[count++] = Label(state, 7, state.SecondRightChild(second));
        rows[count++] = Label(state, 8, state.RightChild(state.RightChild(top)));
        rows[count++] = Measure(0, top < 0 ? None : Distance(next - top));
        rows[count++] = Measure(1, second < 0 ? None : Distance(top - second));
        rows[count++] = Measure(2, top < 0 ? None : Math.Min(state.LeftCount(top), 5));
        rows[count++] = Measure(3, top < 0 ? None : Math.Min(state.RightCount(top), 5));
        rows[count++] = Measure(4, Math.Min(state.LeftCount(next), 5));
        rows[count++] = Measure(5, second < 0 ? None : Math.Min(state.RightCount(second), 5));
        return count;
    }

    static int Label(ParserState state, int place, int child) =>
        FirstLabel + place * (Syntax.Relations.Count + 1) + (child < 0 ? 0 : 1 + (int)state.Relations[child]);

    static int Measure(int measure, int value) => FirstMeasure + measure * MeasureValues + value;

    static int Distance(int words) => words switch { < 5 => words, < 7 => 5, < 11 => 6, _ => 7 };
}
