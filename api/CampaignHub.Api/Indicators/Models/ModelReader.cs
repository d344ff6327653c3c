using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Indicators;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Indicators.Models;

/// <summary>Reads the register of models.</summary>
internal sealed class ModelReader(NpgsqlDataSource database, ICommuneDirectory communes)
{
    private const int MostModels = 5_000;

    private const string Select =
        """
        SELECT m.id, m.commune_code, m.village_code, m.kind, m.name, m.place, m.date, m.evidence, m.description,
            s.state, s.on_date, s.reason, s.recorded_at
        FROM (SELECT * FROM model WHERE ($1 IS NULL OR id = $1) AND ($2 IS NULL OR commune_code = $2) AND ($3 IS NULL OR kind = $3)
              ORDER BY commune_code, date, id LIMIT $4) m
        JOIN model_step s ON s.model_id = m.id
        ORDER BY m.commune_code, m.date, m.id, s.id
        """;

    private const string Confirmed =
        """
        SELECT m.commune_code, count(*) FILTER (WHERE m.kind = 'cashless-market')::int,
            count(*) FILTER (WHERE m.kind = 'cashless-neighbourhood')::int
        FROM model m
        CROSS JOIN LATERAL (SELECT state FROM model_step WHERE model_id = m.id AND on_date <= $1 ORDER BY id DESC LIMIT 1) last
        WHERE last.state = 'confirmed' AND ($2 IS NULL OR m.commune_code = $2)
        GROUP BY 1
        """;

    private const string Markets =
        """
        SELECT DISTINCT ON (commune_code) commune_code, state FROM commune_market
        WHERE on_date <= $1 AND ($2 IS NULL OR commune_code = $2) ORDER BY commune_code, id DESC
        """;

    /// <summary>Models of a commune or (null) of all, of a kind or (null) of every, with all their steps; at most 5,000.</summary>
    public Task<IReadOnlyList<ModelBody>> ListAsync(string? communeCode, string? kind, CancellationToken cancellation) =>
        ReadAsync(id: null, communeCode, kind, cancellation);

    /// <summary>A model; null when there is none of this id.</summary>
    public async Task<ModelBody?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await ReadAsync(id, communeCode: null, kind: null, cancellation)).SingleOrDefault();

    /// <summary>What a commune or (null) each of them has of the eighth indicator on a date.</summary>
    public async Task<IReadOnlyList<CommuneModels>> CountAsync(string? communeCode, DateOnly asOf, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var confirmed = await ByCommuneAsync(
            connection, Confirmed, communeCode, asOf, row => (Markets: row.GetInt32(1), Neighbourhoods: row.GetInt32(2)), cancellation);
        var markets = await ByCommuneAsync(
            connection, Markets, communeCode, asOf, row => ModelNames.FindMarket(row.GetString(1)) ?? MarketState.NotKnown, cancellation);
        return
        [
            .. communes.All.Where(commune => communeCode is null || commune.Code == communeCode).Select(commune => new CommuneModels(
                commune.Code,
                markets.GetValueOrDefault(commune.Code),
                confirmed.GetValueOrDefault(commune.Code).Markets,
                confirmed.GetValueOrDefault(commune.Code).Neighbourhoods)),
        ];
    }

    private static async Task<Dictionary<string, T>> ByCommuneAsync<T>(
        NpgsqlConnection connection, string sql, string? communeCode, DateOnly asOf, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, sql);
        command.Parameters.Add(NpgsqlDbType.Date, asOf);
        command.Parameters.AddText(communeCode);
        var rows = await RosterSql.ListAsync(command, row => KeyValuePair.Create(row.GetString(0), read(row)), cancellation);
        return rows.ToDictionary();
    }

    private async Task<IReadOnlyList<ModelBody>> ReadAsync(Guid? id, string? communeCode, string? kind, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Select);
        command.Parameters.Add(NpgsqlDbType.Uuid, id);
        command.Parameters.AddText(communeCode);
        command.Parameters.AddText(kind);
        command.Parameters.Add(NpgsqlDbType.Integer, MostModels);
        var rows = await RosterSql.ListAsync(command, row => (Model: ReadModel(row), Step: ReadStep(row)), cancellation);
        return
        [
            .. rows.GroupBy(row => row.Model.Id).Select(steps => steps.First().Model with
            {
                State = steps.Last().Step.State,
                Steps = [.. steps.Select(step => step.Step)],
            }),
        ];
    }

    private static ModelBody ReadModel(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.Text(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetFieldValue<DateOnly>(6),
        row.Text(7),
        row.Text(8),
        row.GetString(9),
        []);

    private static ModelStepBody ReadStep(NpgsqlDataReader row) =>
        new(row.GetString(9), row.GetFieldValue<DateOnly>(10), row.Text(11), row.GetFieldValue<DateTimeOffset>(12));
}
