using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Work.Money;

/// <summary>Keeps the three lines of a period, each change with its line of the audit.</summary>
internal sealed class MoneyStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Subject in the audit of what the Sở typed.</summary>
    private const string Province = "province";

    private const string Upsert =
        """
        INSERT INTO period_money (commune_code, period, state_budget, other_sources, proposed) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (commune_code, period) DO UPDATE
        SET state_budget = excluded.state_budget, other_sources = excluded.other_sources, proposed = excluded.proposed
        """;

    /// <summary>Puts the lines in force; durable when this returns.</summary>
    public async Task SaveAsync(PeriodMoney money, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await LockAsync(connection, money, cancellation);
        var before = await FindAsync(connection, money, cancellation);
        if (before == money)
        {
            return;
        }

        await WriteAsync(connection, money, cancellation);
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(money));
        now ??= [];
        now["period"] = money.Period;
        var line = new AuditEntry(actor, before is null ? "money.entered" : "money.changed", money.CommuneCode ?? Province)
        {
            CommuneCode = money.CommuneCode,
            Before = old,
            After = now,
        };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Two who type at once take turns; the Sở's line has no commune's row to lock.</summary>
    private static async Task LockAsync(NpgsqlConnection connection, PeriodMoney money, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, "SELECT pg_advisory_xact_lock(hashtextextended($1, 23))");
        command.Parameters.AddText($"{money.CommuneCode}/{money.Period}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, PeriodMoney money, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Upsert);
        command.Parameters.AddText(money.CommuneCode);
        command.Parameters.AddText(money.Period);
        command.Parameters.Add(NpgsqlDbType.Bigint, money.StateBudget);
        command.Parameters.Add(NpgsqlDbType.Bigint, money.OtherSources);
        command.Parameters.Add(NpgsqlDbType.Bigint, money.Proposed);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<PeriodMoney?> FindAsync(NpgsqlConnection connection, PeriodMoney money, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection,
            "SELECT state_budget, other_sources, proposed FROM period_money WHERE commune_code IS NOT DISTINCT FROM $1 AND period = $2");
        command.Parameters.AddText(money.CommuneCode);
        command.Parameters.AddText(money.Period);
        var rows = await RosterSql.ListAsync(
            command,
            row => money with { StateBudget = row.Amount(0), OtherSources = row.Amount(1), Proposed = row.Amount(2) },
            cancellation);
        return rows.SingleOrDefault();
    }

    private static JsonObject FieldsOf(PeriodMoney money) => new()
    {
        ["stateBudget"] = money.StateBudget,
        ["otherSources"] = money.OtherSources,
        ["proposed"] = money.Proposed,
    };
}
