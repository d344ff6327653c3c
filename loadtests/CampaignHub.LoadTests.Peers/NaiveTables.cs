using Npgsql;

namespace CampaignHub.LoadTests.Peers;

/// <summary>The tables of the naive design, in a schema of their own beside the server's.</summary>
internal static class NaiveTables
{
    public static async Task CreateAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("""
            DROP SCHEMA IF EXISTS peer CASCADE;
            CREATE SCHEMA peer;
            CREATE TABLE peer.check_in (
                id uuid PRIMARY KEY, team_code text NOT NULL, occurred_at timestamptz NOT NULL, kind text NOT NULL,
                households integer NOT NULL, people integer NOT NULL, results jsonb NOT NULL);
            CREATE TABLE peer.team_total (code text PRIMARY KEY, check_ins bigint NOT NULL, people bigint NOT NULL);
            CREATE TABLE peer.commune_total (code text PRIMARY KEY, check_ins bigint NOT NULL, people bigint NOT NULL);
            CREATE TABLE peer.province_total (check_ins bigint NOT NULL, people bigint NOT NULL);
            INSERT INTO peer.team_total SELECT code, 0, 0 FROM team;
            INSERT INTO peer.commune_total SELECT DISTINCT split_part(code, '-', 1), 0, 0 FROM team;
            INSERT INTO peer.province_total VALUES (0, 0);
            """);
        await command.ExecuteNonQueryAsync();
    }
}
