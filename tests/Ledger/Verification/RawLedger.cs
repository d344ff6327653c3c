using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CampaignHub.Ledger.Tests.Verification;

/// <summary>
/// A second implementation of <c>docs/ledger.md</c>, from SQL rows alone: canonical line, private digest, chain.
/// It shares no code with the product, so that neither can be wrong alone.
/// </summary>
internal static class RawLedger
{
    private const string Rows =
        """
        SELECT e.*, p.salt IS NOT NULL AS has_private, p.salt,
               concat_ws(E'\t', coalesce(latitude_e7::text, ''), coalesce(longitude_e7::text, ''), coalesce(accuracy_metres::text, ''),
                         CASE mock WHEN true THEN '1' WHEN false THEN '0' ELSE '' END, coalesce(household_number::text, ''),
                         coalesce(note, ''), coalesce(reason, '')) || E'\n' AS private_line,
               concat_ws(E'\t', CASE WHEN moved THEN '2' ELSE '1' END, e.team_code, e.number, id, leg, type, account, check_ins, subject, micros(recorded_at), actor,
                         coalesce(marks, ''), micros(occurred_at), coalesce(clock_offset_seconds::text, ''), kind,
                         check_ins * households, check_ins * people, coalesce((check_ins * businesses)::text, ''),
                         counts(results, check_ins), counts(pending, check_ins), coalesce(member_number::text, ''),
                         coalesce((check_ins * staff)::text, ''), coalesce(outcome, ''), coalesce(outreach_channel, ''),
                         coalesce((check_ins * outreach_quantity)::text, ''), coalesce(source, ''),
                         coalesce(encode(private_digest, 'hex'), ''), CASE WHEN moved THEN to_char(date, 'YYYY-MM-DD') END) || E'\n' AS line
        FROM entry e LEFT JOIN entry_private p ON p.team_code = e.team_code AND p.number = e.number,
             LATERAL (SELECT date <> (occurred_at AT TIME ZONE 'UTC' + make_interval(hours => 7, secs => coalesce(clock_offset_seconds, 0)))::date AS moved) AS day
        ORDER BY e.team_code, e.number
        """;

    private const string Functions =
        """
        CREATE OR REPLACE FUNCTION pg_temp.micros(t timestamptz) RETURNS text LANGUAGE sql AS
            $$ SELECT (extract(epoch FROM t) * 1000000)::numeric(30, 0)::text $$;
        CREATE OR REPLACE FUNCTION pg_temp.counts(c jsonb, sign integer) RETURNS text LANGUAGE sql AS
            $$ SELECT coalesce(string_agg(key || '=' || sign * value::bigint, ',' ORDER BY key COLLATE "C"), '') FROM jsonb_each_text(c) $$;
        """;

    /// <summary>What is wrong, a line each; nothing when all is right.</summary>
    public static async Task<List<string>> FaultsAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var functions = new NpgsqlCommand(Functions, connection))
        {
            await functions.ExecuteNonQueryAsync(cancellation);
        }

        var sql = Rows.Replace("micros(", "pg_temp.micros(", StringComparison.Ordinal).Replace("counts(", "pg_temp.counts(", StringComparison.Ordinal);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var faults = new List<string>();
        var (team, number, hash) = ("", 0L, new byte[32]);
        while (await row.ReadAsync(cancellation))
        {
            T Get<T>(string column) => row.GetFieldValue<T>(row.GetOrdinal(column));
            (number, hash) = Get<string>("team_code") == team ? (number + 1, hash) : (1, new byte[32]);
            team = Get<string>("team_code");
            var expected = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(Get<string>("line"))]);
            hash = Get<byte[]>("hash");
            if (Get<long>("number") != number || !expected.SequenceEqual(hash))
            {
                faults.Add($"{team} {Get<long>("number")}: {Get<string>("line")}");
            }

            if (Get<bool>("has_private")
                && !SHA256.HashData([.. Get<byte[]>("salt"), .. Encoding.UTF8.GetBytes(Get<string>("private_line"))]).SequenceEqual(Get<byte[]>("private_digest")))
            {
                faults.Add($"{team} {number}: {Get<string>("private_line")}");
            }
        }

        return faults;
    }
}
