using CampaignHub.Api.Access;
using CampaignHub.Api.ApiKeys;
using CampaignHub.Api.Devices;
using CampaignHub.Api.Roster;
using CampaignHub.Api.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests;

/// <summary>Puts accounts, teams and devices into a server's database, past its api.</summary>
internal sealed class Arrange(IServiceProvider services)
{
    /// <summary>Password of every account made here.</summary>
    public const string Password = "một mật khẩu đủ dài";

    private static readonly Lazy<string> Hash = new(() =>
    {
        using var passwords = new Passwords();
        return passwords.Hash(Password);
    });

    private static int _names;
    private readonly NpgsqlDataSource _database = services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>A new account; returns its user name.</summary>
    public async Task<string> AccountAsync(Role role, string? communeCode = null, string? department = null)
    {
        var name = $"{Roles.NameOf(role)}-{Interlocked.Increment(ref _names)}";
        var account = new NewStaffAccount(name, $"Tài khoản {name}", role, Hash.Value)
        {
            CommuneCode = communeCode,
            Department = department ?? (role is Role.Department ? "science-technology" : null),
        };
        await using var connection = await _database.OpenConnectionAsync();
        await StaffAccounts.SaveAsync(connection, account, TimeProvider.System.GetUtcNow(), default);
        return name;
    }

    /// <summary>A session of a new account; returns its token.</summary>
    public async Task<string> SessionAsync(Role role, string? communeCode = null, string? department = null)
    {
        var accounts = services.GetRequiredService<StaffAccounts>();
        var account = (await accounts.FindAsync(await AccountAsync(role, communeCode, department), default))!;
        var (token, hash) = TokenHash.Create();
        var sessions = services.GetRequiredService<SessionStore>();
        await sessions.OpenAsync(account.Id, hash, TimeProvider.System.GetUtcNow().AddDays(1), client: null, default);
        return token;
    }

    /// <summary>A new key of a department's system; returns what it sends.</summary>
    public async Task<string> KeyAsync(string department)
    {
        var (key, hash) = TokenHash.Create();
        await services.GetRequiredService<ApiKeyStore>().CreateAsync("Kho dữ liệu", department, hash, "staff:0", default);
        return key;
    }

    /// <summary>A team of this code, known to the server when this returns.</summary>
    public async Task<string> TeamAsync(string code, bool active = true, string? name = null)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            "INSERT INTO team (code, commune_code, name, active) VALUES ($1, $2, $3, $4)", connection);
        command.Parameters.Add(new() { Value = code });
        command.Parameters.Add(new() { Value = TeamCode.CommuneOf(code)! });
        command.Parameters.Add(new() { Value = name ?? $"Tổ công nghệ số cộng đồng {code}" });
        command.Parameters.Add(new() { Value = active });
        await command.ExecuteNonQueryAsync();
        await AccessRevision.BumpAsync(connection, default);
        await services.GetRequiredService<AccessState>().RefreshAsync(default);
        return code;
    }

    /// <summary>A new device of a team.</summary>
    public async Task<(long Id, string Token)> DeviceAsync(string teamCode)
    {
        var codes = await services.GetRequiredService<ActivationCodeStore>().CreateAsync([teamCode], null, "staff:0", default);
        var done = (Activation.Done)await services.GetRequiredService<DeviceActivation>()
            .ActivateAsync(ActivationCode.Canonical(codes[0].Code)!, "Máy thử", deviceKey: null, default);
        var area = new DeviceArea(CommuneCode: null, teamCode);
        var list = await services.GetRequiredService<DeviceStore>().ListAsync(area, revoked: null, 0, 500, default);
        return (list[^1].Id, done.Token);
    }
}
