using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.LoadTests.Peers;

/// <summary>
/// What one would write first: a row per check-in and three counters, of the team, the commune and the province, in one
/// transaction per request. In its favour the statements are prepared and go in one round trip, and nobody checks the token.
/// </summary>
internal sealed class NaiveEndpoint(NpgsqlDataSource database)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!Body.HasBearer(context))
            return;
        var checkIns = await JsonSerializer.DeserializeAsync(
            context.Request.Body, NaiveJsonContext.Default.NaiveCheckInArray, context.RequestAborted) ?? [];
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var checkIn in checkIns)
            Add(batch, checkIn);
        // Commands of one batch without a transaction of its own are one transaction.
        await batch.PrepareAsync(context.RequestAborted);
        await batch.ExecuteNonQueryAsync(context.RequestAborted);
        var answer = new NaiveAnswer([.. checkIns.Select(checkIn => new NaiveResult(checkIn.Id, "accepted"))]);
        await context.Response.WriteAsJsonAsync(answer, NaiveJsonContext.Default.NaiveAnswer);
    }

    private static void Add(NpgsqlBatch batch, NaiveCheckIn checkIn)
    {
        batch.BatchCommands.Add(Command(
            "INSERT INTO peer.check_in VALUES ($1, $2, $3, $4, $5, $6, $7)",
            checkIn.Id, checkIn.TeamCode, checkIn.OccurredAt.ToUniversalTime(), checkIn.Kind, checkIn.Households, checkIn.People,
            new NpgsqlParameter { Value = checkIn.Results.GetRawText(), NpgsqlDbType = NpgsqlDbType.Jsonb }));
        batch.BatchCommands.Add(Command(
            "UPDATE peer.team_total SET check_ins = check_ins + 1, people = people + $2 WHERE code = $1", checkIn.TeamCode, checkIn.People));
        batch.BatchCommands.Add(Command(
            "UPDATE peer.commune_total SET check_ins = check_ins + 1, people = people + $2 WHERE code = $1", checkIn.CommuneCode, checkIn.People));
        batch.BatchCommands.Add(Command(
            "UPDATE peer.province_total SET check_ins = check_ins + 1, people = people + $1", checkIn.People));
    }

    private static NpgsqlBatchCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }
}
