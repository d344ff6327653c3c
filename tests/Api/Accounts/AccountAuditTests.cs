using System.Text.Json;
using CampaignHub.Api.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Accounts;

public sealed class AccountAuditTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Accounts = "/api/v1/accounts";

    [Fact]
    public async Task Every_change_of_an_account_is_in_the_log_with_names_apart_and_never_a_password()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var created = await administrator.PostAsync(
            Accounts, new { userName = "logged", displayName = "Nguyễn Thị Mai", role = "communeOfficer", communeCode = "24868" }).JsonAsync();
        var (id, first) = (created.GetProperty("account").GetProperty("id").GetInt64(), created.GetProperty("password").GetString()!);
        var session = await server.Anonymous.PostAsync("/api/v1/sessions", new { userName = "logged", password = first }).JsonAsync();
        const string Chosen = "hoa dã quỳ nở vàng đồi";
        var owner = server.Client(session.GetProperty("token").GetString());
        await owner.PostAsync("/api/v1/sessions/current/password", new { currentPassword = first, newPassword = Chosen }).JsonAsync();
        await administrator.PutAsync($"{Accounts}/{id}", new { displayName = "Lê Văn Hòa", role = "viewer", communeCode = "24868" }).JsonAsync();
        await administrator.EraseAsync($"{Accounts}/{id}/sessions");
        await administrator.PostAsync($"{Accounts}/{id}/disable", new { }).JsonAsync();
        await administrator.PostAsync($"{Accounts}/{id}/disable", new { }).JsonAsync();
        await administrator.PostAsync($"{Accounts}/{id}/enable", new { }).JsonAsync();
        var second = (await administrator.PostAsync($"{Accounts}/{id}/reset-password", new { }).JsonAsync()).GetProperty("password").GetString()!;

        var log = await LogOfAsync(id);

        Assert.Equal(
            [
                "account.created", "account.password-changed", "account.changed", "account.sessions-ended", "account.disabled",
                "account.enabled", "account.password-reset",
            ],
            log.Select(line => line.Action));
        Assert.All(log, line => Assert.Equal("24868", line.Commune));
        Assert.Equal($"staff:{id}", log[1].Actor);
        Assert.All(log.Where((_, index) => index != 1), line => Assert.StartsWith("staff:", line.Actor, StringComparison.Ordinal));
        Assert.Equal("viewer", JsonDocument.Parse(log[2].Facts.Split('|')[1]).RootElement.GetProperty("role").GetString());
        Assert.DoesNotContain("communeCode", log[2].Facts, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Mai", log[2].Personal, StringComparison.Ordinal);
        Assert.Contains("Lê Văn Hòa", log[2].Personal, StringComparison.Ordinal);
        var facts = string.Concat(log.Select(line => line.Facts));
        Assert.DoesNotContain("Mai", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("logged", facts, StringComparison.Ordinal);
        Assert.All([first, second, Chosen], secret =>
            Assert.DoesNotContain(log, line => (line.Facts + line.Personal).Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<List<(string Action, string Actor, string? Commune, string Facts, string Personal)>> LogOfAsync(long id)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("""
            SELECT a.action, a.actor, a.commune_code, concat(a.before, '|', a.after), concat(p.before, '|', p.after)
            FROM audit a LEFT JOIN audit_personal p ON p.audit_id = a.id WHERE a.subject = $1 ORDER BY a.id
            """);
        command.Parameters.Add(new() { Value = $"account:{id}" });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var log = new List<(string, string, string?, string, string)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var commune = reader.IsDBNull(2) ? null : reader.GetString(2);
            log.Add((reader.GetString(0), reader.GetString(1), commune, reader.GetString(3), reader.GetString(4)));
        }

        return log;
    }
}
