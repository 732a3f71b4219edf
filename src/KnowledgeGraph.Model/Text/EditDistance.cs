namespace KnowledgeGraph.Model.Text;

/// <summary>
/// How many letters differ: inserted, left out, exchanged for another, or two neighbours swapped (Damerau and Levenshtein's distance in the
/// restricted form, as Lucene's fuzzy search counts it). Over UTF-16 code units; case matters. Pure.
/// </summary>
public static class EditDistance
{
    /// <param name="most">Where the distance is larger, any larger number is returned.</param>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        var width = other.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var beforeLast = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
            last[column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var exchange = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                var distance = Math.Min(exchange, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                current[column] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most + 1)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[other.Length];
    }
}
