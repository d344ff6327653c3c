using System.Reflection;
using Npgsql;

namespace CampaignHub.Ledger.Migrations;

/// <summary>
/// Brings a database to the newest schema: the numbered SQL files beside this class, embedded, forward only,
/// each in a transaction of its own, all under one advisory lock so that two nodes starting together take turns.
/// </summary>
public static class Migrator
{
    /// <summary>Session advisory lock held while migrating; any fixed number no other part uses.</summary>
    private const long AdvisoryLock = 0x4348_4D49_4752;

    private const string Prefix = "CampaignHub.Ledger.Migrations.";

    /// <summary>Applies what is missing and returns the names of the files applied, in order.</summary>
    /// <exception cref="PostgresException">A migration failed; the database stays at the one before it.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlDataSource database, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellation);
        try
        {
            await ExecuteAsync(
                connection,
                "CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
                cancellation);
            var applied = await AppliedAsync(connection, cancellation);
            var missing = Files().Where(name => !applied.Contains(name)).ToList();
            foreach (var name in missing)
            {
                await ApplyFileAsync(connection, name, cancellation);
            }

            return missing;
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }

    private static IEnumerable<string> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal);

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT name FROM migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task ApplyFileAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var text = new StreamReader(stream);
        var sql = await text.ReadToEndAsync(cancellation);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, sql, cancellation);
        await using (var record = new NpgsqlCommand("INSERT INTO migration (name) VALUES ($1)", connection))
        {
            record.Parameters.Add(new() { Value = name });
            await record.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
