using System.Globalization;
using CampaignHub.Api.Hosting;
using CampaignHub.Ledger.Audit;
using CampaignHub.Ledger.Verification;
using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.Api.Commands;

/// <summary>Proves the ledger, beside a running server or without one: exit 0 only when everything is right.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        var settings = new SettingsReader(Environment.GetEnvironmentVariable, line).Read();
        var date = ReadDate(line);
        try
        {
            await using var postgres = await PostgresSource.OpenAsync(
                new PostgresSourceOptions(settings.DataFolder, settings.Postgres) { Beside = true, Progress = Console.WriteLine });
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            var report = await LedgerVerifier.VerifyAsync(
                database, settings.AnchorsFolder, date, new DirectProgress(Console.WriteLine), CancellationToken.None);
            foreach (var text in report.Lines())
            {
                Console.WriteLine(text);
            }

            await NoteAsync(database, date, report);
            return report.IsRight ? 0 : 1;
        }
        catch (PostgresUnavailableException exception)
        {
            throw new StartException(exception.Message, exception);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new StartException("There is no ledger in this database yet; start the server once.", exception);
        }
    }

    /// <summary>That somebody looked, and what was found, is in the log of changes; a database that takes no writing is verified as well.</summary>
    private static async Task NoteAsync(NpgsqlDataSource database, DateOnly? date, VerifyReport report)
    {
        var entry = new AuditEntry(AuditEntry.System, "ledger.verified", date?.ToString("O", CultureInfo.InvariantCulture) ?? "ledger")
        {
            After = new() { ["right"] = report.IsRight, ["entries"] = report.Entries, ["findings"] = report.FindingCount },
        };
        try
        {
            await using var connection = await database.OpenConnectionAsync();
            await AuditLog.AppendAsync(connection, [entry], TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }
        catch (PostgresException exception)
        {
            Console.WriteLine($"This verification could not be noted in the log of changes ({exception.SqlState}).");
        }
    }

    private static DateOnly? ReadDate(CommandLine line) => line.Find("date") switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new StartException("--date", "write a date such as 2026-11-22."),
    };

    /// <summary>Reports in order, where <see cref="Progress{T}"/> would hand lines to the thread pool.</summary>
    private sealed class DirectProgress(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}
