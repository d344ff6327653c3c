using CampaignHub.Domain.Programs;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Demo;

/// <summary>Made-up reviews of the rosters: two communes of three have confirmed, before the deadline, most without a change.</summary>
internal static class DemoReviews
{
    private const string Insert = """
        INSERT INTO roster_review (commune_code, year, changed, decision_number, confirmed_at, confirmed_by)
        SELECT code, $2, changed, CASE WHEN changed THEN '105/QĐ-UBND (mẫu)' END, $3, 'demo'
        FROM unnest($1::text[], $4::bool[]) AS new (code, changed)
        """;

    /// <summary>When they were given: two weeks before the end of April.</summary>
    private static readonly (int Month, int Day) Given = (4, 16);

    /// <summary>Writes them, if that day of the program's year has come.</summary>
    public static async Task SaveAsync(
        NpgsqlConnection connection, CampaignProgram program, IReadOnlyList<Commune> communes, DateTimeOffset now, CancellationToken cancellation)
    {
        var given = new DateTimeOffset(program.Year, Given.Month, Given.Day, 9, 0, 0, TimeSpan.Zero);
        if (now < given)
        {
            return;
        }

        var confirmed = communes.Where((_, place) => place % 3 != 2).ToList();
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.Add(new() { Value = confirmed.Select(commune => commune.Code).ToArray() });
        command.Parameters.Add(new() { Value = program.Year });
        command.Parameters.Add(new() { Value = given, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = confirmed.Select((_, place) => place % 4 == 0).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
