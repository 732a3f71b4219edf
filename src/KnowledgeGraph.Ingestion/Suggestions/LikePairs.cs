using KnowledgeGraph.Model;
using KnowledgeGraph.Resolution.Names;

namespace KnowledgeGraph.Ingestion.Suggestions;

/// <summary>Pairs of actors with names that are alike, found by what like names have in common, never by comparing all with all.</summary>
internal static class LikePairs
{
    // "Department", "Johnson": the best known of those that share so common a word are compared.
    private const int LargestBlock = 60;
    private const int BeginningOfAName = 4;
    private const int LongestAcronym = 6;

    /// <returns>Each pair once, its ids in ordinal order, with the likeness of the names that are most alike.</returns>
    public static IReadOnlyDictionary<(string Left, string Right), NameLikeness> Of(IReadOnlyCollection<NamedActor> actors)
    {
        var pairs = new Dictionary<(string, string), NameLikeness>();
        var blocks = actors.SelectMany(actor =>
            actor.Telling.SelectMany(key => BlocksOf(key, actor.Kind).Select(block => (block, actor, key))))
            .GroupBy(entry => entry.block, entry => (entry.actor, entry.key), StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var members = block.OrderByDescending(member => member.actor.Face.Articles)
                .ThenBy(member => member.actor.Face.Id, StringComparer.Ordinal).Take(LargestBlock).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                    Add(pairs, members[i], members[j]);
            }
        }

        return pairs;
    }

    private static void Add(Dictionary<(string, string), NameLikeness> pairs, (NamedActor Actor, NameKey Key) one,
        (NamedActor Actor, NameKey Key) other)
    {
        var (left, right) = (one.Actor.Face.Id, other.Actor.Face.Id);
        if (left == right || (IsPerson(one.Actor) != IsPerson(other.Actor) && one.Key.Words != other.Key.Words))
            return;
        var likeness = NameLikeness.Of(one.Key, other.Key, one.Actor.Kind);
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (likeness.Score > pairs.GetValueOrDefault(pair).Score)
            pairs[pair] = likeness;
    }

    private static bool IsPerson(NamedActor actor) => actor.Kind == ActorKind.Person;

    private static IEnumerable<string> BlocksOf(NameKey key, ActorKind kind)
    {
        var words = key.Words.Split(' ');
        yield return "letters " + string.Concat(words);
        if (kind == ActorKind.Person)
        {
            var surname = NameNormalizer.WithoutGeneration(words)[^1];
            yield return "sound " + NameLikeness.Skeleton(surname);
            if (surname.Length > BeginningOfAName)
                yield return "beginning " + surname[..BeginningOfAName];
            yield break;
        }

        foreach (var word in words.Where(word => word.Length > 2).Distinct())
            yield return "word " + NameLikeness.Skeleton(word);
        if (words.Length == 1 && words[0].Length <= LongestAcronym)
            yield return "initials " + words[0];
        else if (words.Length > 1)
            yield return "initials " + string.Concat(words.Where(word => word is not ("of" or "the" or "and" or "for"))
                .Select(word => word[0]));
    }
}
