using KnowledgeGraph.Extraction.Lists;

namespace KnowledgeGraph.Extraction.Language.English;

/// <summary>English: the lists of this folder and the rules beside them.</summary>
internal sealed class EnglishLanguage : ILanguage
{
    readonly Lazy<Lemmatizer> _lemmatizer = new(() => new Lemmatizer(
        Resources.Lines("Language/English/lemmas.txt.br"), Resources.Lines("Language/English/base-forms.txt.br")));

    public string Folder => "Language/English";

    public void Load() => _ = _lemmatizer.Value;

    public IEnumerable<string> VerbForms(string lemma) => VerbInflections.Of(lemma);

    public string Plural(string noun) => Inflections.OfNoun(noun);

    public IEnumerable<string> PeopleForms(string people) => Inflections.OfPeople(people);

    public bool MayBePlural(string word) => Inflections.EndsInS(word);

    public bool MayBePast(string word) => Inflections.EndsInEd(word);

    public bool MayBeGerund(string word) => Inflections.EndsInIng(word);

    public string Lemma(string lower, string tag) => _lemmatizer.Value.Lemma(lower, tag);

    public bool IsInflectedVerb(string lower) => _lemmatizer.Value.IsInflectedVerb(lower);

    public bool IsGenitive(string word) => Clitics.IsGenitive(word);

    public string WithGenitive(string word) => Clitics.WithGenitive(word);

    public string WithoutGenitive(string word) => Clitics.WithoutGenitive(word);

    public int CliticLength(ReadOnlySpan<char> afterApostrophe) => Clitics.LengthAt(afterApostrophe);

    public int NegationIn(ReadOnlySpan<char> word) => Clitics.NegationIn(word);
}
