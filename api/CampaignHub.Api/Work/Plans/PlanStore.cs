using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Work.Plans;

/// <summary>Keeps number and date of the communes' plans, each change with its line of the audit.</summary>
internal sealed class PlanStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Upsert =
        """
        INSERT INTO commune_plan (commune_code, year, number, date) VALUES ($1, $2, $3, $4)
        ON CONFLICT (commune_code, year) DO UPDATE SET number = excluded.number, date = excluded.date
        """;

    /// <summary>Enters a plan, changes it, or (no number) takes it back; durable when this returns.</summary>
    public async Task SaveAsync(string communeCode, PlanBody plan, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, communeCode, cancellation);
        var before = await FindAsync(connection, communeCode, plan.Year!.Value, cancellation);
        if (before == plan || (before is null && plan.Number is null))
        {
            return;
        }

        await WriteAsync(connection, communeCode, plan, cancellation);
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(plan));
        now!["year"] = plan.Year;
        var action = before is null ? "commune-plan.entered" : plan.Number is null ? "commune-plan.withdrawn" : "commune-plan.changed";
        var line = new AuditEntry(actor, action, communeCode) { CommuneCode = communeCode, Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string communeCode, PlanBody plan, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, plan.Number is null ? "DELETE FROM commune_plan WHERE commune_code = $1 AND year = $2" : Upsert);
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.Integer, plan.Year);
        if (plan.Number is not null)
        {
            command.Parameters.AddText(plan.Number);
            command.Parameters.Add(NpgsqlDbType.Date, plan.Date);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<PlanBody?> FindAsync(NpgsqlConnection connection, string communeCode, int year, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, "SELECT number, date FROM commune_plan WHERE commune_code = $1 AND year = $2");
        command.Parameters.AddText(communeCode);
        command.Parameters.Add(NpgsqlDbType.Integer, year);
        return (await RosterSql.ListAsync(command, row => new PlanBody(year, row.GetString(0), row.Date(1)), cancellation)).SingleOrDefault();
    }

    private static JsonObject FieldsOf(PlanBody plan) => new()
    {
        ["planNumber"] = plan.Number,
        ["planDate"] = plan.Date is { } date ? DayKeys.Of(date) : null,
    };
}
