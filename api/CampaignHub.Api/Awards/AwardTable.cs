using CampaignHub.Domain.Awards;

namespace CampaignHub.Api.Awards;

/// <summary>The best of a range, as they are kept: nothing of the roster's names in it.</summary>
internal sealed record AwardTable(
    AwardRange Range,
    string? CommuneCode,
    DateTimeOffset At,
    IReadOnlyList<AwardScore> Teams,
    IReadOnlyList<AwardScore> Communes,
    IReadOnlyList<AwardScore> Members);
