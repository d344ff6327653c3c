using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Programs;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Targets;

/// <summary>Targets of indicators in PostgreSQL, each change with its line of the audit.</summary>
internal sealed class IndicatorTargetStore(NpgsqlDataSource database, CampaignProgram program, TimeProvider time)
{
    private const int MostTargets = 40_000;
    private const string Select = "SELECT commune_code, year, indicator, value, nullif(village_code, ''), plan_number, plan_date FROM indicator_target";
    private const string Key = "commune_code = $1 AND village_code = $2 AND year = $3 AND indicator = $4";

    private const string Upsert =
        """
        INSERT INTO indicator_target (commune_code, village_code, year, indicator, value, plan_number, plan_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (commune_code, village_code, year, indicator) DO UPDATE
        SET value = excluded.value, plan_number = excluded.plan_number, plan_date = excluded.plan_date
        """;

    /// <summary>The targets of a year, of a commune or (null) of all; at most 40,000.</summary>
    public async Task<IReadOnlyList<IndicatorTargetBody>> ListAsync(string? communeCode, int year, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(
            connection,
            $"{Select} WHERE year = $1 AND ($2 IS NULL OR commune_code = $2) ORDER BY commune_code, village_code, indicator LIMIT {MostTargets}");
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        command.Parameters.AddText(communeCode);
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

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

    /// <summary>Gives a target, changes it, or (no value) takes it back; durable when this returns.</summary>
    public async Task SaveAsync(IndicatorTargetBody target, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, target.CommuneCode, cancellation);
        var before = await FindAsync(connection, target, cancellation);
        if (before == target || (before is null && target.Value is null))
        {
            return;
        }

        await WriteAsync(connection, target, cancellation);
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(target));
        now!["year"] = target.Year;
        now["indicator"] = target.Indicator;
        var action = before is null ? "indicator-target.given" : target.Value is null ? "indicator-target.withdrawn" : "indicator-target.changed";
        var line = new AuditEntry(actor, action, target.VillageCode ?? target.CommuneCode!) { CommuneCode = target.CommuneCode, Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, IndicatorTargetBody target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, target.Value is null ? $"DELETE FROM indicator_target WHERE {Key}" : Upsert);
        AddKey(command, target);
        if (target.Value is not null)
        {
            command.Parameters.Add(NpgsqlDbType.Numeric, target.Value);
            command.Parameters.AddText(target.PlanNumber);
            command.Parameters.Add(NpgsqlDbType.Date, target.PlanDate);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IndicatorTargetBody?> FindAsync(NpgsqlConnection connection, IndicatorTargetBody target, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, $"{Select} WHERE {Key}");
        AddKey(command, target);
        return (await RosterSql.ListAsync(command, Read, cancellation)).SingleOrDefault();
    }

    private static void AddKey(NpgsqlCommand command, IndicatorTargetBody target)
    {
        command.Parameters.AddText(target.CommuneCode);
        command.Parameters.AddText(target.VillageCode ?? "");
        command.Parameters.Add(NpgsqlDbType.Integer, target.Year);
        command.Parameters.AddText(target.Indicator);
    }

    private static IndicatorTargetBody Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetDecimal(3), row.Text(4), row.Text(5), row.Date(6));

    private static JsonObject FieldsOf(IndicatorTargetBody target) => new()
    {
        ["value"] = target.Value,
        ["planNumber"] = target.PlanNumber,
        ["planDate"] = target.PlanDate is { } planned ? DayKeys.Of(planned) : null,
    };
}
