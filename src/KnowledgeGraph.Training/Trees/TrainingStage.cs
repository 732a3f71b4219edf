namespace KnowledgeGraph.Training.Trees;

/// <summary>One stage of training the parser.</summary>
/// <param name="Passes">How often the data is gone through, parts of a pass included.</param>
/// <param name="Rate">Adam's rate, which falls to nothing by the end of the stage.</param>
/// <param name="GoldCopies">How often a pass has each gold sentence.</param>
/// <param name="SilverWeight">How much a silver sentence counts; 0 leaves silver out.</param>
/// <param name="WordsHidden">The share of a word's numbers hidden at random.</param>
/// <param name="StateHidden">The share of the hidden layer hidden at random.</param>
internal sealed record TrainingStage(double Passes, float Rate, int GoldCopies, float SilverWeight, float WordsHidden, float StateHidden);
