using System.Text.Json.Serialization;
using CampaignHub.Domain.Replays;

namespace CampaignHub.Api.Replays;

/// <summary>
/// A figure of a date minute by minute, in columns: step i adds <c>amounts[i]</c> to <c>places[of[i]]</c> in minute <c>minutes[i]</c>.
/// The sum of a place's steps is its figure; of the measure <c>entries</c> the minute of a place's last step is that of its <c>lastAt</c>.
/// </summary>
/// <param name="Date">The date.</param>
/// <param name="Measure">What was asked for.</param>
/// <param name="CommuneCode">The commune whose teams these are; null when the places are communes.</param>
/// <param name="At">Server time; what was committed by then is contained.</param>
/// <param name="Places">Codes of communes, or of teams.</param>
/// <param name="Minutes">Minute of the day of receipt, ascending; 1440 for what came after the day.</param>
/// <param name="Of">Positions in <paramref name="Places"/>.</param>
/// <param name="Amounts">What was added; negative when more was taken back.</param>
public sealed record ReplayBody(
    DateOnly Date,
    string Measure,
    string? CommuneCode,
    DateTimeOffset At,
    IReadOnlyList<string> Places,
    IReadOnlyList<int> Minutes,
    IReadOnlyList<int> Of,
    IReadOnlyList<long> Amounts)
{
    internal static ReplayBody From(
        DateOnly date, string measure, string? communeCode, DateTimeOffset at, IReadOnlyList<ReplayStep> steps)
    {
        var places = steps.Select(step => step.Place).Distinct().Order(StringComparer.Ordinal).ToList();
        var positions = places.Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
        return new(
            date,
            measure,
            communeCode,
            at,
            places,
            [.. steps.Select(step => step.Minute)],
            [.. steps.Select(step => positions[step.Place])],
            [.. steps.Select(step => step.Amount)]);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplayBody))]
internal sealed partial class ReplaysJsonContext : JsonSerializerContext;
