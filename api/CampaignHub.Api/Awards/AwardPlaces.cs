using CampaignHub.Domain.Awards;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Awards;

/// <summary>Where teams and communes work; a team that is dissolved has no place any more and is not proposed.</summary>
internal sealed class AwardPlaces(IReadOnlyList<AwardTeam> teams, AwardRules rules)
{
    private readonly Dictionary<string, AwardTeam> _teams = teams.ToDictionary(team => team.Code, StringComparer.Ordinal);
    private readonly ILookup<string, AwardTeam> _communes = teams.ToLookup(team => team.CommuneCode, StringComparer.Ordinal);

    public AwardPlace? OfTeam(string code) =>
        _teams.TryGetValue(code, out var team) ? new AwardPlace(team.Households, FactorOf(team)) : null;

    /// <summary>Its households are known when those of every team's village are; its factor is the mean of its teams'.</summary>
    public AwardPlace? OfCommune(string code, IReadOnlySet<string> reporting)
    {
        var own = _communes[code].ToList();
        return own.Count == 0 ? null : new AwardPlace(
            own.All(team => team.Households is not null) ? own.Sum(team => team.Households) : null,
            own.Average(FactorOf),
            own.Count,
            own.Count(team => reporting.Contains(team.Code)));
    }

    private decimal FactorOf(AwardTeam team) => AwardScoring.AreaFactor(team.Attributes, rules);
}
