using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Ledger.Audit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Audit;

/// <summary>Lines of the log of changes, put there as a feature does, and read as a caller does.</summary>
internal static class AuditScene
{
    public const string Path = "/api/v1/audit";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A change of a commune's member: the number stays, the name and the phone are personal.</summary>
    public static AuditEntry MemberChange(string actor, string commune, string subject) => new(actor, "member.changed", subject)
    {
        CommuneCode = commune,
        Before = new JsonObject { ["core"] = false },
        After = new JsonObject { ["core"] = true },
        PersonalBefore = new JsonObject { ["phone"] = "0900000001" },
        PersonalAfter = new JsonObject { ["phone"] = "0900000002" },
    };

    /// <summary>Writes lines, in a transaction that is committed or given up.</summary>
    public static async Task WriteAsync(this ApiServer server, IReadOnlyList<AuditEntry> entries, DateTimeOffset at, bool commit = true)
    {
        var database = server.Services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await AuditLog.AppendAsync(connection, entries, at, Cancellation);
        if (commit)
        {
            await transaction.CommitAsync(Cancellation);
        }
    }

    /// <summary>Runs a statement in the server's database.</summary>
    public static async Task<object?> SqlAsync(this ApiServer server, string sql)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    /// <summary>Everything that the filter finds, page by page.</summary>
    public static async Task<List<JsonElement>> ReadAuditAsync(this HttpClient client, string filter, int limit = 500)
    {
        var items = new List<JsonElement>();
        string? next = "";
        do
        {
            var page = await client.FetchAsync($"{Path}?{filter}&limit={limit}&after={Uri.EscapeDataString(next)}").JsonAsync();
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        return items;
    }

    /// <summary>A field as text.</summary>
    public static string? Text(this JsonElement item, string name) => item.GetProperty(name).GetString();
}
