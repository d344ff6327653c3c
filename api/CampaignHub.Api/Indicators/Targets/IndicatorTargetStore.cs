using CampaignHub.Api.PlanTargets;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Programs;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Targets;

/// <summary>Targets of indicators, of communes and their villages.</summary>
internal sealed class IndicatorTargetStore(NpgsqlDataSource database, CampaignProgram program, TimeProvider time)
{
    private const int MostTargets = 40_000;

    private static readonly TargetTable<IndicatorTargetBody> s_table = new(
        "indicator_target",
        "indicator-target",
        [
            new("commune_code", NpgsqlDbType.Text, target => target.CommuneCode),
            new("village_code", NpgsqlDbType.Text, target => target.VillageCode ?? ""),
            new("year", NpgsqlDbType.Integer, target => target.Year),
            new("indicator", NpgsqlDbType.Text, target => target.Indicator),
        ],
        "SELECT commune_code, year, indicator, value, nullif(village_code, ''), plan_number, plan_date",
        row => new IndicatorTargetBody(
            row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetDecimal(3), row.Text(4), row.Text(5), row.Date(6)))
    {
        Subject = target => target.VillageCode ?? target.CommuneCode!,
        KeyFields = target => new() { ["year"] = target.Year, ["indicator"] = target.Indicator },
    };

    private readonly TargetStore<IndicatorTargetBody> _targets = new(database, s_table, time);

    /// <summary>The targets of a year, of a commune or (null) of all; at most 40,000.</summary>
    public Task<IReadOnlyList<IndicatorTargetBody>> ListAsync(string? communeCode, int year, CancellationToken cancellation) =>
        _targets.ListAsync(
            $"year = $1 AND ($2 IS NULL OR commune_code = $2) ORDER BY commune_code, village_code, indicator LIMIT {MostTargets}",
            parameters =>
            {
                parameters.Add(NpgsqlDbType.Integer, year);
                parameters.AddText(communeCode);
            },
            cancellation);

    /// <summary>The commune's own targets of a year, by indicator, as the indicators show them.</summary>
    public async Task<IReadOnlyDictionary<string, TargetBody>> OfCommuneAsync(string communeCode, int year, CancellationToken cancellation)
    {
        var targets = await ListAsync(communeCode, year, cancellation);
        return (from target in targets
                where target.VillageCode is null
                join indicator in program.Indicators on target.Indicator equals indicator.Code
                select KeyValuePair.Create(
                    indicator.Code,
                    new TargetBody(target.Value!.Value, PlaceFigures.NameOf(indicator.Comparison), "commune", target.PlanNumber, target.PlanDate))).ToDictionary();
    }

    /// <inheritdoc cref="TargetStore{T}.SaveAsync"/>
    public Task SaveAsync(IndicatorTargetBody target, string actor, CancellationToken cancellation) =>
        _targets.SaveAsync(target, actor, cancellation);
}
