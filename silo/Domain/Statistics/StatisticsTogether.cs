namespace CampaignHub.Domain.Statistics;

/// <summary>Answers to several questions from one state of the ledger.</summary>
/// <param name="Heads">Team → last entry that counts: asked again with these, the questions have the same answers.</param>
/// <param name="Answers">Rows per question, in the questions' order.</param>
public sealed record StatisticsTogether(IReadOnlyDictionary<string, long> Heads, IReadOnlyList<IReadOnlyList<StatisticsRow>> Answers);
