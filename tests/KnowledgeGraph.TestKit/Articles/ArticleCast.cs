namespace KnowledgeGraph.TestKit.Articles;

/// <summary>Who appears in one generated article. Low numbers are drawn far more often than high ones, as in real news.</summary>
internal sealed class ArticleCast
{
    public static readonly string[] Outlets =
    [
        "Bay Courier", "National Wire", "Morning Ledger", "The Standardbearer", "Evening Dispatch", "Northern Post", "Capital Times", "Harbour Gazette", "Daily Observer", "Weekly Review",
        "River Herald", "Mountain Tribune",
    ];

    private static readonly string[] FirstNames =
    [
        "Elena", "Thomas", "Marta", "Samuel", "Ingrid", "David", "Anna", "Viktor", "Paul", "Sofia", "Daniel", "Laura", "Peter", "Julia", "Martin", "Clara", "Robert", "Nina", "George", "Helen",
        "Oscar", "Irene", "Felix", "Diana", "Hugo", "Maria", "Simon", "Alice", "Walter", "Rosa", "Henry", "Vera", "Albert", "Emma", "Karl", "Olga", "James", "Ruth", "Louis", "Edith",
    ];

    private static readonly string[] LastNames =
    [
        "Varga", "Okafor", "Lindqvist", "Adeyemi", "Solberg", "Kessler", "Brandt", "Hale", "Werner", "Moreau", "Castellan", "Novak", "Petrov", "Haddad", "Tanaka", "Fischer", "Romero", "Silva",
        "Dubois", "Jansen", "Kowalski", "Eriksen", "Horvath", "Bianchi", "Murphy", "Osei", "Rahman", "Gupta", "Sato", "Keller", "Laurent", "Nilsson", "Popescu", "Ricci", "Schmid", "Torres",
        "Ustinov", "Vogel", "Weber", "Yilmaz", "Zeman", "Abbott", "Bennett", "Chandler", "Draper", "Ellison", "Fletcher", "Granger", "Holloway", "Ingram", "Jarvis", "Kendall", "Lawson", "Mercer",
    ];

    private static readonly string[] Titles =
    [
        "President", "Prime Minister", "Foreign Minister", "Finance Minister", "Mayor", "Governor", "Senator", "Judge", "General", "Ambassador", "Chancellor", "Secretary",
    ];

    private static readonly string[] Organizations =
    [
        "Northsea Freight", "Greenwater Alliance", "Harbour Workers' Union", "National Bank", "Liberty Party", "Progress Party", "Farmers' Union", "Teachers' Association", "United Nations",
        "European Union", "World Bank", "Red Cross", "Civic Forum", "Labour Congress", "Chamber of Commerce", "Supreme Court", "Central Bank", "Student Council", "Reform Party", "Press Institute",
    ];

    private static readonly string[] Countries =
    [
        "France", "Germany", "Brazil", "India", "Japan", "Kenya", "Poland", "Egypt", "Canada", "Mexico", "Turkey", "Spain", "Norway", "Ghana", "Chile", "Vietnam", "Greece", "Jordan", "Peru", "Ireland",
    ];

    private static readonly string[] Topics =
    [
        "the harbour plan", "the new budget", "the peace talks", "the tax reform", "the climate agreement", "the pension law", "the school reform", "the trade deal", "the border treaty", "the water project",
        "the housing bill", "the election law", "the railway line", "the energy tax", "the ceasefire", "the health reform", "the data law", "the fishing quota", "the airport project", "the media law",
    ];

    public ArticleCast(Random random)
    {
        var people = new List<(string Full, string Last, string Title, bool Female)>();
        var count = random.Next(3, 7);
        while (people.Count < count)
        {
            var number = Skewed(random, 1500);
            var first = FirstNames[number % FirstNames.Length];
            var last = LastNames[number * 7 % LastNames.Length];
            if (people.All(p => p.Last != last)) people.Add(($"{first} {last}", last, Titles[number * 13 % Titles.Length], number % FirstNames.Length % 2 == 0));
        }
        People = people;
        Groups = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Organizations[Skewed(random, Organizations.Length)]).Distinct()];
        Nations = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Countries[Skewed(random, Countries.Length)]).Distinct()];
        Subjects = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Topics[Skewed(random, Topics.Length)]).Distinct()];
    }

    public IReadOnlyList<(string Full, string Last, string Title, bool Female)> People { get; }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Nations { get; }

    public IReadOnlyList<string> Subjects { get; }

    private static int Skewed(Random random, int size) => (int)(Math.Pow(random.NextDouble(), 3) * size);
}
