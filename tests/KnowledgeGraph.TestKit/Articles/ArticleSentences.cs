namespace KnowledgeGraph.TestKit.Articles;

/// <summary>Sentences of a generated article. About a third say something about somebody; the rest is what news is padded with.</summary>
internal static class ArticleSentences
{
    private static readonly string[] Quotes =
    [
        "This is the right step at the right time", "We cannot go on like this", "The people of this country deserve an answer", "I have read every page of it", "Nobody asked the workers what they think",
        "There will be no second chance", "We have waited long enough for a decision", "It would cost more than it could ever bring", "The figures speak for themselves", "I gave my word and I will keep it",
    ];

    private static readonly string[] Fillers =
    [
        "The meeting in the old town hall lasted until late in the evening.", "Heavy rain had closed two of the roads that lead to the coast.", "Prices rose by three per cent in the last quarter.",
        "The committee will meet again on Thursday to look at the remaining articles.", "Several hundred people gathered in front of the building, and the police closed the square for an hour.",
        "A first vote is expected before the summer break.", "The document has one hundred and forty pages and four annexes.", "Unemployment in the region has fallen to its lowest level in ten years.",
        "The work began in the spring and is expected to take about two years.", "Observers had expected a decision a month earlier.", "The port handles about a fifth of the country's grain.",
        "The talks were held behind closed doors in a hotel near the airport.", "Two earlier attempts had failed for lack of money.", "The bridge was closed for repairs in the autumn.",
    ];

    public static string Headline(ArticleCast cast, Random random)
    {
        var (holder, target) = Pair(cast, random);
        return random.Next(2) == 0 ? $"{holder.Last} backs {target.Last} over {Bare(Pick(cast.Subjects, random))}" : $"{holder.Last} attacks {target.Last} over {Bare(Pick(cast.Subjects, random))}";
    }

    public static string Next(ArticleCast cast, Random random)
    {
        var (holder, target) = Pair(cast, random);
        var topic = Pick(cast.Subjects, random);
        var group = Pick(cast.Groups, random);
        var nation = Pick(cast.Nations, random);
        var quote = Pick(Quotes, random);
        return random.Next(34) switch
        {
            0 => $"“{quote},” {holder.Title} {holder.Full} said on {Day(random)}.",
            1 => $"“{quote},” said {holder.Full}. “{Pick(Quotes, random)}.”",
            2 => $"{holder.Title} {holder.Full} said that {(holder.Female ? "she" : "he")} supported {topic}.",
            3 => $"{holder.Last} condemned {target.Full} and accused {(target.Female ? "her" : "him")} of ignoring the law.",
            4 => $"{holder.Full} praised {target.Title} {target.Full} for {(target.Female ? "her" : "his")} work on {topic}.",
            5 => $"{group} rejected {topic} and called on {target.Full} to resign.",
            6 => $"{nation} backs {group}, {holder.Title} {holder.Full} told reporters.",
            7 => $"According to {holder.Full}, {target.Last} would support {topic} if parliament agreed.",
            8 => $"{holder.Last} denied that {(holder.Female ? "she" : "he")} opposed {topic}.",
            9 => $"{target.Title} {target.Full} “has lost the trust of the people”, {holder.Last} said.",
            10 => $"{holder.Full} endorsed {target.Full} on {Day(random)}.",
            11 => $"{holder.Title} {holder.Full} criticised {group} over {topic}.",
            _ => Pick(Fillers, random),
        };
    }

    private static ((string Full, string Last, string Title, bool Female) Holder, (string Full, string Last, string Title, bool Female) Target) Pair(ArticleCast cast, Random random)
    {
        var holder = random.Next(cast.People.Count);
        var target = (holder + random.Next(1, cast.People.Count)) % cast.People.Count;
        return (cast.People[holder], cast.People[target]);
    }

    private static string Bare(string topic) => topic["the ".Length..];

    private static string Day(Random random) => ((DayOfWeek)random.Next(7)).ToString();

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
