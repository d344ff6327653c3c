using System.Text.Json.Nodes;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Indicators;
using CampaignHub.Ledger.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>Writes whether a commune has a market; rows are added, the last one is in force.</summary>
internal sealed class MarketStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Insert =
        "INSERT INTO commune_market (commune_code, state, on_date, recorded_at, actor) VALUES ($1, $2, $3, $4, $5)";

    /// <summary>Says it anew; durable when this returns.</summary>
    public async Task SaveAsync(
        string communeCode, MarketState before, MarketState state, DateOnly on, string actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Insert);
        command.Parameters.AddText(communeCode);
        command.Parameters.AddText(ModelNames.Of(state));
        command.Parameters.Add(NpgsqlDbType.Date, on);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, now.ToUniversalTime());
        command.Parameters.AddText(actor);
        await command.ExecuteNonQueryAsync(cancellation);
        var line = new AuditEntry(actor, "market.changed", communeCode)
        {
            CommuneCode = communeCode,
            Before = new JsonObject { ["market"] = ModelNames.Of(before) },
            After = new JsonObject { ["market"] = ModelNames.Of(state), ["date"] = DayKeys.Of(on) },
        };
        await AuditLog.AppendAsync(connection, [line], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
