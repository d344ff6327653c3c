using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Reads the difficulties that arose in a period, and what teams wrote of them as far as it was not erased.</summary>
internal sealed class DifficultyFiguresReader(NpgsqlDataSource database, CampaignProgram program)
{
    private const string Select =
        """
        SELECT d.id, d.kind, d.proposal, d.commune_code, t.name, d.holder, d.state
        FROM difficulty d JOIN team t ON t.code = d.team_code
        WHERE d.occurred_at >= $1 AND d.occurred_at < $2 AND ($3 IS NULL OR d.commune_code = $3)
        ORDER BY d.number
        """;

    private const string Texts = "SELECT difficulty_id, text FROM difficulty_text WHERE step = 0 AND difficulty_id = ANY ($1)";

    public async Task<DifficultyFigures> ReadAsync(string? communeCode, ReportSpan span, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Select);
        command.Parameters.Add(NpgsqlDbType.TimestampTz, VietnamTime.StartOf(span.From));
        command.Parameters.Add(NpgsqlDbType.TimestampTz, VietnamTime.StartOf(span.To.AddDays(1)));
        command.Parameters.AddText(communeCode);
        var all = await RosterSql.ListAsync(
            command,
            row => new DifficultyLine(
                row.GetGuid(0), row.GetString(1), row.GetBoolean(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
            cancellation);
        var kinds = all.CountBy(line => line.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new DifficultyFigures(
            all.Count,
            all.Count(line => line.State != "resolved"),
            [.. program.DifficultyKinds.Where(kind => kinds.ContainsKey(kind.Code)).Select(kind => new CountedCode(kind.Code, kinds[kind.Code]))],
            [.. all.Take(ReportFiguresReader.MostLines)]);
    }

    /// <summary>What teams wrote, by difficulty; nothing where they wrote nothing or it was erased.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TextsAsync(IReadOnlyList<DifficultyLine> lines, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = RosterSql.Command(connection, Texts);
        command.Parameters.Add(new() { Value = lines.Select(line => line.Id).ToArray() });
        var texts = await RosterSql.ListAsync(command, row => KeyValuePair.Create(row.GetGuid(0), row.GetString(1)), cancellation);
        return texts.ToDictionary();
    }
}
