using CampaignHub.Domain.Teams;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger.Verification;

/// <summary>Builds the totals of a date again, entry by entry, and compares them with the sums that SQL gives.</summary>
internal sealed class TotalsCheck(NpgsqlDataSource database, VerifyReport report)
{
    private readonly DayTotalsReader _reader = new(database);

    public async Task RunAsync(DateOnly date, CancellationToken cancellation)
    {
        report.Dates++;
        try
        {
            await CompareAsync(date, cancellation);
        }
        catch (Exception exception) when (EntryRow.IsUnreadable(exception) || exception is PostgresException { SqlState: ['2', '2', ..] })
        {
            report.Add(null, null, $"The totals of {date:yyyy-MM-dd} cannot be built: {exception.Message}");
        }
    }

    private async Task CompareAsync(DateOnly date, CancellationToken cancellation)
    {
        var built = await BuildAsync(date, cancellation);
        var summed = (await _reader.ReadAsync(date, null, cancellation)).ToDictionary(row => row.TeamCode, row => row.Day);
        var differing = built.Where(day => summed.GetValueOrDefault(day.Key) != day.Value).ToDictionary();
        foreach (var commune in differing.GroupBy(day => TeamCodes.CommuneOf(day.Key)))
        {
            await CompareAtAsync(date, commune.Key, commune.ToDictionary(), cancellation);
        }
    }

    /// <summary>A running server may have written between the two reads: so once more, at the numbers seen.</summary>
    private async Task CompareAtAsync(DateOnly date, string communeCode, Dictionary<string, TeamDay> built, CancellationToken cancellation)
    {
        var numbers = built.ToDictionary(day => day.Key, day => day.Value.Number);
        var summed = (await _reader.ReadAtAsync(date, communeCode, numbers, cancellation)).ToDictionary(row => row.TeamCode, row => row.Day);
        foreach (var (teamCode, day) in built.Where(day => summed.GetValueOrDefault(day.Key) != day.Value))
        {
            report.Add(teamCode, day.Number, $"up to it, the totals of {date:yyyy-MM-dd} are not the sum of the entries");
        }
    }

    private async Task<Dictionary<string, TeamDay>> BuildAsync(DateOnly date, CancellationToken cancellation)
    {
        var days = new Dictionary<string, TeamDay>(StringComparer.Ordinal);
        await using var command = Sql.Command(
            database,
            $"SELECT {EntryReader.Columns} FROM {EntryReader.Tables} WHERE e.date = $1 ORDER BY e.team_code, e.number",
            date);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var teamCode = row.GetString(0);
            days[teamCode] = days.GetValueOrDefault(teamCode, TeamDay.Zero).Evolve(EntryReader.Read(row));
        }

        return days;
    }
}
