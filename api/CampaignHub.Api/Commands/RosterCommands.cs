using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Api.Programs;
using CampaignHub.Api.Roster;
using CampaignHub.Api.Roster.Import;
using CampaignHub.Api.Roster.Import.Files;
using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;
using CampaignHub.Ledger.Audit;
using CampaignHub.Postgres;
using Npgsql;

namespace CampaignHub.Api.Commands;

/// <summary>Takes files of the roster in and out, beside a running server (which hears of it within seconds) or without one.</summary>
internal static class RosterCommands
{
    private const int MostRowsShown = 200;

    /// <summary><c>import FILE [--dry-run]</c>: exit 0 when it was done, or could be; 1 when rows are refused.</summary>
    public static async Task<int> ImportAsync(CommandLine line)
    {
        var path = line.File ?? throw new StartException("import", "name the file: import danh-sach.xlsx [--dry-run].");
        var file = await ReadAsync(path);
        return await WithRosterAsync(line, async parts =>
        {
            using var importer = new RosterImporter(parts.Store, parts.Words, new RosterVocabulary(parts.Program.Program), parts.Communes, TimeProvider.System);
            var order = new ImportOrder(AuditEntry.System, OwnCommune: null, line.Has("dry-run"), ImportTexts.Vietnamese);
            try
            {
                return Print(await importer.RunAsync(file, order, new ImportProgress(), CancellationToken.None));
            }
            catch (FileRefusedException refused)
            {
                throw new StartException(path, order.Texts.Text($"file:{refused.Code}", refused.Values), refused);
            }
        });
    }

    /// <summary><c>export FILE [--commune CODE]</c>: the ending of the file says whether it is CSV or XLSX.</summary>
    public static async Task<int> ExportAsync(CommandLine line)
    {
        var path = line.File ?? throw new StartException("export", "name the file: export danh-sach.xlsx [--commune 24875].");
        var format = TableFormat.Find(Path.GetExtension(path).TrimStart('.').ToLowerInvariant())
            ?? throw new StartException(path, "the file's name must end in .xlsx or .csv.");
        return await WithRosterAsync(line, async parts =>
        {
            var commune = line.Find("commune");
            if (commune is not null && !parts.Communes.TryGet(commune, out _))
            {
                throw new StartException("--commune", "write the code of a commune, five digits.");
            }

            var file = await new RosterExporter(parts.Store, parts.Words, parts.Communes).ExportAsync(commune, format, CancellationToken.None);
            await WriteAsync(path, file);
            Console.WriteLine($"{path}: {file.Length:N0} bytes.");
            return 0;
        });
    }

    private static int Print(ImportAnswer answer)
    {
        var rows = answer.Rows.Where(row => row.Problems.Count > 0 || row.Notes.Count > 0).Take(MostRowsShown);
        foreach (var row in rows)
        {
            foreach (var remark in row.Problems.Concat(row.Notes))
            {
                Console.WriteLine($"{row.Row}: {(remark.Title is null ? "" : $"{remark.Title}: ")}{remark.Message}");
            }
        }

        var counts = answer.Counts;
        Console.WriteLine($"Thêm {counts.Added}, đổi {counts.Changed}, giữ nguyên {counts.Left}, chưa nhập được {counts.Refused}.");
        Console.WriteLine(answer.Applied ? "Đã ghi." : "Chưa ghi gì.");
        return counts.Refused == 0 ? 0 : 1;
    }

    private static async Task<int> WithRosterAsync(CommandLine line, Func<Parts, Task<int>> work)
    {
        var settings = new SettingsReader(Environment.GetEnvironmentVariable, line).Read();
        var program = LoadedProgram.Load(settings.ProgramFile);
        try
        {
            await using var postgres = await PostgresSource.OpenAsync(
                new PostgresSourceOptions(settings.DataFolder, settings.Postgres) { Beside = true, Progress = Console.WriteLine });
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            var communes = new CommuneDirectory(database);
            await communes.ReloadAsync(CancellationToken.None);
            // Nothing is held in memory here that would have to be told of a change.
            using var access = new AccessState(database, []);
            return await work(new Parts(program, communes, new RosterWords(program.Program), new RosterStore(database, access, TimeProvider.System)));
        }
        catch (PostgresUnavailableException exception)
        {
            throw new StartException(exception.Message, exception);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new StartException("There is no roster in this database yet; start the server once.", exception);
        }
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > FileLimits.Bytes }
                ? throw new StartException(path, ImportTexts.Vietnamese.Text("file:too-large"))
                : await File.ReadAllBytesAsync(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException(path, "this file cannot be read.", exception);
        }
    }

    private static async Task WriteAsync(string path, byte[] file)
    {
        try
        {
            await File.WriteAllBytesAsync(path, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException(path, "this file cannot be written.", exception);
        }
    }

    private sealed record Parts(LoadedProgram Program, CommuneDirectory Communes, RosterWords Words, RosterStore Store);
}
