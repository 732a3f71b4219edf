using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Puts the names of an article together into actors. Longer names come first, so that "Maliki" finds "Nouri al-Maliki" wherever it stands.
/// Cities are no actors here; a capital becomes its country only where it fills a role (see the resolver).
/// </summary>
internal sealed class ActorFinder
{
    static readonly FrozenSet<string> Metonyms = WordLists.Lines("metonyms").ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> LeadingAdjectives = WordLists.Set("leading-adjectives");
    static readonly FrozenSet<string> Male = WordLists.Set("masculine-titles");
    static readonly FrozenSet<string> Female = WordLists.Set("feminine-titles");

    readonly Reading reading;
    readonly ActorBook book;
    readonly Dictionary<int, string> suffixes = [];
    readonly Dictionary<string, List<(string[] Key, Actor Actor)>> persons = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<(string[] Key, Actor Actor)>> byFirstName = new(StringComparer.Ordinal);
    readonly Lazy<Dictionary<string, (int Count, int First)>> fullNames;
    readonly Dictionary<string, List<Actor>> bodies = new(StringComparer.OrdinalIgnoreCase);

    ActorFinder(Reading reading)
    {
        this.reading = reading;
        book = new ActorBook(reading);
        fullNames = new(CountFullNames);
    }

    public static ActorBook Find(Reading reading)
    {
        var finder = new ActorFinder(reading);
        finder.Run();
        return finder.book;
    }

    void Run()
    {
        var taken = new bool[reading.Count];
        var found = new List<(int First, int End, Actor Actor)>();
        foreach (var definition in Acronyms.Find(reading))
        {
            if (taken[definition.First])
                continue;
            var actor = Body(definition.First, definition.End, KindIn(definition.First, definition.End));
            var acronym = reading.TextOf(definition.ShortToken);
            actor.AddAlias(acronym);
            bodies.TryAdd(acronym, [actor]);
            found.Add((definition.First, definition.End, actor));
            found.Add((definition.ShortToken, definition.ShortToken + 1, actor));
            Array.Fill(taken, true, definition.First, definition.ShortToken - definition.First + 1);
        }

        var names = reading.Names.Where(n => !Enumerable.Range(n.FirstToken, n.Length).Any(t => taken[t])).ToList();
        foreach (var name in names.OrderByDescending(n => Math.Min(n.Length, 4)).ThenBy(n => n.FirstToken))
            if (WithoutAdjective(name) is var bare && Actor(bare) is { } actor)
            {
                found.Add((bare.FirstToken, bare.EndToken, actor));
                Array.Fill(taken, true, name.FirstToken, name.Length);
            }

        for (var i = 0; i < reading.Count; i++)
            if (!taken[i] && char.IsUpper(reading.TextOf(i)[0]) && Seat(i) is var end and > 0)
                found.Add((i, end, Body(i, end, ActorKind.Organization)));

        foreach (var (first, end, actor) in found.OrderBy(f => f.First))
        {
            actor.AddAlias(TextOf(first, end));
            book.Mention(first, end, MentionKind.Name, actor.Index, 1);
        }

        Roles.Find(reading, book);
        foreach (var actor in book.Actors)
            if (actor.Kind == ActorKind.Person && actor.Gender == ' ')
                actor.Gender = GenderOf(actor);
    }

    /// <summary>"Young Lang supporters" at a sentence's start, where the article names a Lang: nobody whose first name is Young.</summary>
    Name WithoutAdjective(Name name)
    {
        var first = name.FirstToken;
        if (name is not { Kind: NameKind.Person, Length: 2 } || reading.SentenceAt(first).FirstToken != first)
            return name;
        var isLed = LeadingAdjectives.Contains(reading.Words[first]) && PersonNames.Key([reading.Words[first + 1]]) is [var surname]
            && persons.ContainsKey(surname);
        return isLed ? name with { FirstToken = first + 1 } : name;
    }

    Actor? Actor(Name name)
    {
        var text = TextOf(name.FirstToken, name.EndToken);
        if (NamedThings.Is(reading, name, text))
            return null;
        if (Metonyms.Contains(Determiners.WithoutArticle(text)))
            return Body(name.FirstToken, name.EndToken, ActorKind.Organization);
        if (name.Kind is NameKind.Location or NameKind.Organization && name.Length == 1 && PersonNames.Key([reading.Words[name.FirstToken]]) is [var surname, ..] && persons.TryGetValue(surname, out var namesakes) && namesakes.Exists(p => p.Key.Length > 1)
            && CountryNames.OfName(text) is null)
            return Person(name);
        switch (name.Kind)
        {
            case NameKind.Person:
                return Person(name);
            case NameKind.Organization:
                return CountryNames.OfName(text) is { } state && text.Length > 2 ? book.Named(state, ActorKind.Country) : Body(name.FirstToken, name.EndToken, IsFamily(name, text) || BodyNames.IsPeople(text.Split(' ')) ? ActorKind.Group : ActorKind.Organization);
            case NameKind.Location:
                return CountryNames.OfName(text) is { } country && !StatesNamedAsCountries.IsState(reading, text) ? book.Named(country, ActorKind.Country) : null;
            default:
                return IsPeople(name) ? Body(name.FirstToken, name.EndToken, ActorKind.Group) : null;
        }
    }

    /// <summary>"Iraqis" and "the Democrats" act; "Iraqi" before a noun only says of whom.</summary>
    bool IsPeople(Name name) => reading.Tag(name.EndToken - 1) is "NNS" or "NNPS" || reading.PhraseAt(name.EndToken - 1) is >= 0 and var p && reading.Phrases[p].Head == name.EndToken - 1
        && (Languages.Current.MayBePlural(reading.Words[name.EndToken - 1]) || Determiners.IsDefinite(reading.Word(name.FirstToken - 1)));

    Actor? Person(Name name)
    {
        var key = PersonNames.Key(Enumerable.Range(name.FirstToken, name.Length).Select(i => reading.Words[i]));
        if (key.Length == 0 || !key.Any(k => char.IsLetter(k[0])))
            return null;
        var gender = TitleGender(name.FirstToken - 1);
        var known = persons.GetValueOrDefault(key[^1]) ?? [];
        var suffix = PersonNames.Suffix(Enumerable.Range(name.FirstToken, name.Length).Select(i => reading.Words[i]));
        var fitting = known.Where(p => (key.Length == 1 || p.Key.Length == 1 || suffixes[p.Actor.Index] == suffix) && (gender == ' ' || p.Actor.Gender == ' ' || p.Actor.Gender == gender) && (key.Length == 1 || p.Key.Length == 1 || PersonNames.Agree(p.Key, key))).ToList();
        if (fitting.Count == 0 && key.Length == 1)
            fitting = ByFirstName(key[0]);
        var actor = fitting.Count switch
        {
            0 => null,
            1 => fitting[0].Actor,
            _ => Principal(fitting.ConvertAll(f => f.Actor), name.FirstToken),
        };
        if (actor is null)
        {
            actor = book.Add(TextOf(name.FirstToken, name.EndToken), ActorKind.Person);
            actor.Gender = gender != ' ' ? gender : key.Length > 1 ? PersonNouns.GenderOfFirstName(reading.TextOf(name.FirstToken)) : ' ';
            if (!persons.TryGetValue(key[^1], out var list))
                persons[key[^1]] = list = [];
            list.Add((key, actor));
            if (key.Length > 1)
            {
                if (!byFirstName.TryGetValue(key[0], out var bearers))
                    byFirstName[key[0]] = bearers = [];
                bearers.Add((key, actor));
            }

            suffixes[actor.Index] = suffix;
        }
        else if (actor.Gender == ' ')
        {
            actor.Gender = gender;
        }

        return actor;
    }

    /// <summary>"The Clintons", where the article names a Clinton.</summary>
    bool IsFamily(Name name, string text) =>
        name.Length == 1 && text.ToLowerInvariant()[..^1] is var surname && persons.ContainsKey(surname) && Languages.Current.Plural(surname) == text.ToLowerInvariant();

    List<(string[] Key, Actor Actor)> ByFirstName(string first) => byFirstName.GetValueOrDefault(first) is { Count: 1 } one ? one : [];

    /// <summary>
    /// Of several bearers of a surname, the one whom the article is about: who is named most in full, then who is named first; "the elder" and
    /// "the younger" tell father from son. Not the one named last, who is often a relative in passing ("thanked his wife, Heidi Crane").
    /// </summary>
    Actor Principal(List<Actor> actors, int token)
    {
        if (Generations.IsElder(reading.Word(token - 1)) || Generations.IsYounger(reading.Word(token - 1)))
            return actors.FirstOrDefault(a => (suffixes[a.Index].Length == 0) == Generations.IsElder(reading.Word(token - 1))) ?? actors[0];
        return actors.OrderByDescending(a => fullNames.Value.GetValueOrDefault(a.Name).Count)
            .ThenBy(a => fullNames.Value.TryGetValue(a.Name, out var named) ? named.First : int.MaxValue).First();
    }

    /// <summary>How often each name of several words stands in the article, and where first.</summary>
    Dictionary<string, (int Count, int First)> CountFullNames()
    {
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        foreach (var name in reading.Names.Where(n => n.Length > 1))
        {
            var text = TextOf(name.FirstToken, name.EndToken);
            counts[text] = counts.TryGetValue(text, out var known) ? (known.Count + 1, known.First) : (1, name.FirstToken);
        }

        return counts;
    }

    Actor Body(int first, int end, ActorKind kind)
    {
        if (end - first > 1 && Determiners.IsDefinite(reading.Words[first]))
            first++;
        var words = Words(first, end);
        var name = TextOf(first, end);
        if (bodies.TryGetValue(name, out var known))
            return known[0];
        Actor? same = null;
        if (words.Length == 1 && Acronyms.IsShort(words[0]))
            same = book.Actors.FirstOrDefault(a => a.Kind != ActorKind.Person && Acronyms.Spells(words[0], a.Name.Split(' ')));
        else if (words.Length >= 2 && kind == ActorKind.Organization)
            same = book.LongerBody(name);
        same ??= book.Named(name, kind);
        bodies[name] = [same];
        return same;
    }

    int Seat(int i) => Metonyms.Contains(reading.TextOf(i)) ? i + 1 : i + 1 < reading.Count && Metonyms.Contains(reading.TextOf(i) + " " + reading.TextOf(i + 1)) ? i + 2 : -1;

    ActorKind KindIn(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (reading.NameAt(i) is >= 0 and var name && reading.Names[name].Kind is NameKind.Group && reading.Names[name].Length > 1)
                return ActorKind.Group;
        return ActorKind.Organization;
    }

    char TitleGender(int token) => Male.Contains(reading.Word(token)) ? 'm' : Female.Contains(reading.Word(token)) ? 'f' : ' ';

    char GenderOf(Actor actor)
    {
        foreach (var role in actor.Roles)
            if (PersonNouns.GenderOf(role.Split(' ')[^1].ToLowerInvariant()) is not ' ' and var gender)
                return gender;
        return PersonNouns.GenderOfFirstName(actor.Name.Split(' ')[0]);
    }

    string[] Words(int first, int end) => [.. Enumerable.Range(first, end - first).Select(reading.TextOf)];

    string TextOf(int first, int end) => Whitespace.Collapse(reading.SpanOf(first, end).Of(reading.Text));
}
