using System.Text.Json.Nodes;
using CampaignHub.Api.Access;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.Publication;

/// <summary>The switches of the public page, in memory: every node hears of a change through the access revision.</summary>
internal sealed class PublicSettings(NpgsqlDataSource database, TimeProvider time) : IAccessData
{
    private const string Update =
        """
        UPDATE public_page new SET enabled = $1, show_running = $2
        FROM public_page old WHERE old.only_row AND new.only_row
        RETURNING old.enabled, old.show_running
        """;

    private volatile State _state = new(Enabled: false, ShowRunning: false);

    /// <summary>The page can be had.</summary>
    public bool Enabled => _state.Enabled;

    /// <summary>Days under way are shown, too.</summary>
    public bool ShowRunning => _state.ShowRunning;

    /// <inheritdoc/>
    public async Task ReloadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT enabled, show_running FROM public_page");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        _state = new State(reader.GetBoolean(0), reader.GetBoolean(1));
    }

    /// <summary>Turns the switches, with a line in the log of changes; durable when this returns.</summary>
    public async Task SaveAsync(bool enabled, bool showRunning, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var before = await ReplaceAsync(connection, new State(enabled, showRunning), cancellation);
        var (old, now) = (Fields(before), Fields(new State(enabled, showRunning)));
        AuditFields.KeepChanged(old, now);
        if (now.Count == 0)
        {
            return;
        }

        var line = new AuditEntry(actor, "public-page.changed", "public-page") { Before = old, After = now };
        await AuditLog.AppendAsync(connection, [line], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<State> ReplaceAsync(NpgsqlConnection connection, State state, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Update, connection);
        command.Parameters.Add(new() { Value = state.Enabled });
        command.Parameters.Add(new() { Value = state.ShowRunning });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new State(reader.GetBoolean(0), reader.GetBoolean(1));
    }

    private static JsonObject Fields(State state) => new() { ["enabled"] = state.Enabled, ["showRunning"] = state.ShowRunning };

    private sealed record State(bool Enabled, bool ShowRunning);
}
