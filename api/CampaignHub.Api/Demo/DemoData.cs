using CampaignHub.Api.Access;
using CampaignHub.Api.Hosting;
using CampaignHub.Api.Programs;
using CampaignHub.Api.Roster;
using CampaignHub.Api.SignIn;
using CampaignHub.Domain.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.Demo;

/// <summary>
/// Roster, accounts and devices of a demonstration. Made once; later starts keep them. Only when the file of credentials is gone
/// are passwords and tokens drawn anew, since nobody knows the old ones any more.
/// </summary>
internal sealed class DemoData(
    Settings settings, NpgsqlDataSource database, LoadedProgram program, Passwords passwords, TimeProvider time)
{
    private const string DeviceName = "Máy mẫu";

    private const string HasRoster = "SELECT EXISTS (SELECT FROM village WHERE demo)";

    private const string RevokeDevices =
        "UPDATE device SET revoked_at = $1, revoked_by = 'demo' WHERE name = $2 AND revoked_at IS NULL";

    private const string InsertDevices = """
        INSERT INTO device (token_hash, team_code, name, created_at)
        SELECT hash, team, $3, $4 FROM unnest($1::bytea[], $2::text[]) AS new (hash, team)
        """;

    /// <summary>Makes the demonstration's data if it is not there.</summary>
    /// <exception cref="StartException">The file of credentials cannot be written.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var file = DemoCredentials.PathIn(settings.DataFolder);
        if (DemoCredentials.TryRead(file) is { } kept && await AreOfThisDatabaseAsync(kept, cancellation))
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var credentials = new DemoCredentials(
            await SaveAccountsAsync(connection, cancellation), await SaveDevicesAsync(connection, cancellation));
        await AuditLog.AppendAsync(connection, [CreationOf(credentials)], time.GetUtcNow(), cancellation);
        await AccessRevision.BumpAsync(connection, cancellation);

        // The file goes first: tokens that only the database has are lost, a file that the database does not know is replaced.
        Write(credentials, file);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>One line for all: nobody asks who made which of three thousand demo teams.</summary>
    private static AuditEntry CreationOf(DemoCredentials credentials) => new(AuditEntry.System, "demo.created", "demo")
    {
        After = new() { ["accounts"] = credentials.Staff.Count, ["devices"] = credentials.Devices.Count },
    };

    private static void Write(DemoCredentials credentials, string file)
    {
        try
        {
            credentials.Write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(SettingsReader.DataKey, $"{file} cannot be written.", exception);
        }
    }

    private async Task<bool> AreOfThisDatabaseAsync(DemoCredentials credentials, CancellationToken cancellation)
    {
        var hashes = credentials.Devices
            .Select(device => TokenHash.TryParse(device.Token, out var hash) ? hash.ToArray() : [])
            .ToArray();
        await using var command = database.CreateCommand("SELECT count(*) FROM device WHERE token_hash = ANY ($1)");
        command.Parameters.Add(new() { Value = hashes });
        return hashes.Length > 0 && (long)(await command.ExecuteScalarAsync(cancellation))! == hashes.Length;
    }

    private async Task<List<DemoStaff>> SaveAccountsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var staff = new List<DemoStaff>();
        foreach (var draft in DemoAccounts.Of(program.Program, program.Communes))
        {
            var password = Passwords.Generate();
            var account = new NewStaffAccount(draft.UserName, draft.DisplayName, draft.Role, passwords.Hash(password))
            {
                CommuneCode = draft.CommuneCode,
                Department = draft.Department,
                Demo = true,
            };
            await StaffAccounts.SaveAsync(connection, account, time.GetUtcNow(), cancellation);
            staff.Add(new DemoStaff(draft.UserName, password, Roles.NameOf(draft.Role), draft.CommuneCode));
        }

        return staff;
    }

    private async Task<List<DemoDevice>> SaveDevicesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var roster = DemoRoster.Of(program.Program, program.Communes, settings.DemoTeams);
        var teams = roster.Teams;
        await SaveRosterAsync(connection, roster, cancellation);
        var tokens = teams.Select(_ => TokenHash.Create()).ToList();
        var codes = teams.Select(team => team.Code).ToArray();
        var now = time.GetUtcNow();
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, RevokeDevices, now, DeviceName);
        Add(batch, InsertDevices, tokens.Select(token => token.Hash.ToArray()).ToArray(), codes, DeviceName, now);
        await batch.ExecuteNonQueryAsync(cancellation);
        return [.. teams.Zip(tokens, (team, token) => new DemoDevice(team.Code, token.Token))];
    }

    /// <summary>Once only: what people did to it in the demonstration stays.</summary>
    private async Task SaveRosterAsync(NpgsqlConnection connection, RosterChanges roster, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(HasRoster, connection);
        if ((bool)(await command.ExecuteScalarAsync(cancellation))!)
        {
            return;
        }

        await RosterWriter.WriteAsync(connection, roster, cancellation, demo: true);
        await DemoOffices.SaveAsync(connection, program.Communes, cancellation);
        await DemoReviews.SaveAsync(connection, program.Program, program.Communes, time.GetUtcNow(), cancellation);
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        batch.BatchCommands.Add(command);
    }
}
