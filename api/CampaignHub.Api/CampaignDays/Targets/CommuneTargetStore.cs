using CampaignHub.Api.PlanTargets;
using CampaignHub.Api.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays.Targets;

/// <summary>Targets of communes for days, campaigns and years.</summary>
internal sealed class CommuneTargetStore(NpgsqlDataSource database, TimeProvider time)
{
    private const int MostTargets = 20_000;

    private static readonly TargetTable<CommuneTargetBody> s_table = new(
        "commune_target",
        "commune-target",
        [
            new("commune_code", NpgsqlDbType.Text, target => target.CommuneCode),
            new("scope", NpgsqlDbType.Text, target => target.Scope),
            new("scope_key", NpgsqlDbType.Text, target => target.ScopeKey),
            new("measure", NpgsqlDbType.Text, target => target.Measure),
        ],
        "SELECT commune_code, scope, scope_key, measure, value, plan_number, plan_date",
        row => new CommuneTargetBody(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.Text(5), row.Date(6)))
    {
        Subject = target => target.CommuneCode!,
        KeyFields = target => new() { ["period"] = target.ScopeKey, ["measure"] = target.Measure },
    };

    private readonly TargetStore<CommuneTargetBody> _targets = new(database, s_table, time);

    /// <summary>The targets of a commune or (null) of all, of one scope and key or (null) of all; at most 20,000.</summary>
    public Task<IReadOnlyList<CommuneTargetBody>> ListAsync(
        string? communeCode, string? scope, string? scopeKey, CancellationToken cancellation) =>
        _targets.ListAsync(
            $"""
            ($1 IS NULL OR commune_code = $1) AND ($2 IS NULL OR scope = $2) AND ($3 IS NULL OR scope_key = $3)
            ORDER BY commune_code, scope, scope_key, measure LIMIT {MostTargets}
            """,
            parameters =>
            {
                parameters.AddText(communeCode);
                parameters.AddText(scope);
                parameters.AddText(scopeKey);
            },
            cancellation);

    /// <inheritdoc cref="TargetStore{T}.SaveAsync"/>
    public Task SaveAsync(CommuneTargetBody target, string actor, CancellationToken cancellation) =>
        _targets.SaveAsync(target, actor, cancellation);
}
