using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.CampaignDays;

/// <summary>Campaigns in PostgreSQL, each change with its line of the audit.</summary>
internal sealed class CampaignStore(NpgsqlDataSource database, TimeProvider time)
{
    private const int MostCampaigns = 500;
    private const string Select = "SELECT code, name, first_date, last_date, note FROM campaign";

    private const string Upsert =
        """
        INSERT INTO campaign (code, name, first_date, last_date, note) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (code) DO UPDATE
        SET name = excluded.name, first_date = excluded.first_date, last_date = excluded.last_date, note = excluded.note
        """;

    /// <summary>The newest first, at most 500.</summary>
    public async Task<IReadOnlyList<CampaignBody>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, $"{Select} ORDER BY first_date DESC, code LIMIT {MostCampaigns}");
        return await RosterSql.ListAsync(command, Read, cancellation);
    }

    /// <summary>A campaign; null when there is none of this code.</summary>
    public async Task<CampaignBody?> FindAsync(string code, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, code, forUpdate: false, cancellation);
    }

    /// <summary>Adds or changes a campaign; durable when this returns.</summary>
    public async Task SaveAsync(CampaignBody campaign, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var before = await FindAsync(connection, campaign.Code!, forUpdate: true, cancellation);
        if (campaign == before)
        {
            return;
        }

        await using (var command = RosterSql.Command(connection, Upsert))
        {
            command.Parameters.AddText(campaign.Code);
            command.Parameters.AddText(campaign.Name);
            command.Parameters.Add(NpgsqlDbType.Date, campaign.From);
            command.Parameters.Add(NpgsqlDbType.Date, campaign.To);
            command.Parameters.AddText(campaign.Note);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(campaign));
        var line = new AuditEntry(actor, before is null ? "campaign.added" : "campaign.changed", campaign.Code!) { Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<CampaignBody?> FindAsync(
        NpgsqlConnection connection, string code, bool forUpdate, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, $"{Select} WHERE code = $1{(forUpdate ? " FOR UPDATE" : "")}");
        command.Parameters.AddText(code);
        return (await RosterSql.ListAsync(command, Read, cancellation)).SingleOrDefault();
    }

    private static CampaignBody Read(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.Date(2), row.Date(3), row.Text(4));

    private static JsonObject FieldsOf(CampaignBody campaign) => new()
    {
        ["name"] = campaign.Name,
        ["from"] = $"{campaign.From:yyyy-MM-dd}",
        ["to"] = $"{campaign.To:yyyy-MM-dd}",
        ["note"] = campaign.Note,
    };
}
