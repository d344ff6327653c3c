using CampaignHub.Api.Access;
using CampaignHub.Api.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Accounts;

/// <summary>Somebody can always look after the accounts. A server of its own: others' administrators would count.</summary>
public sealed class LastAdministratorTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Accounts = "/api/v1/accounts";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_active_administrator_can_be_neither_disabled_nor_given_another_role()
    {
        var first = await server.StaffAsync(Role.Administrator);
        await LeaveOnlyAsync(await IdOfAsync(first));
        var id = await IdOfAsync(first);

        await first.PostAsync($"{Accounts}/{id}/disable", new { }).ProblemAsync(409, "last-administrator");
        await first.PutAsync($"{Accounts}/{id}", new { displayName = "x", role = "viewer" }).ProblemAsync(409, "last-administrator");
        await first.PutAsync($"{Accounts}/{id}", new { displayName = "Tên mới", role = "administrator" }).JsonAsync();

        await server.StaffAsync(Role.Administrator);
        await first.PostAsync($"{Accounts}/{id}/disable", new { }).JsonAsync();
    }

    [Fact]
    public async Task Two_administrators_who_disable_each_other_at_once_leave_one()
    {
        var store = server.Services.GetRequiredService<AccountStore>();
        for (var round = 0; round < 10; round++)
        {
            var (one, other) = (await server.StaffAsync(Role.Administrator), await server.StaffAsync(Role.Administrator));
            var (oneId, otherId) = (await IdOfAsync(one), await IdOfAsync(other));
            await LeaveOnlyAsync(oneId, otherId);

            var changes = await Task.WhenAll(
                store.DisableAsync(otherId, $"staff:{oneId}", Cancellation), store.DisableAsync(oneId, $"staff:{otherId}", Cancellation));

            Assert.Single(changes, change => change is AccountChange.Done);
            Assert.Single(changes, change => change is AccountChange.LastAdministrator);
        }
    }

    private static async Task<long> IdOfAsync(HttpClient administrator)
    {
        var name = (await administrator.FetchAsync("/api/v1/sessions/current").JsonAsync()).GetProperty("user").GetProperty("userName").GetString();
        var found = await administrator.FetchAsync($"{Accounts}?q={name}").JsonAsync();
        return found.GetProperty("items").EnumerateArray()
            .Single(account => account.GetProperty("userName").GetString() == name).GetProperty("id").GetInt64();
    }

    private async Task LeaveOnlyAsync(params long[] ids)
    {
        await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "UPDATE staff_account SET disabled_at = now() WHERE role = 'administrator' AND NOT id = ANY ($1)");
        command.Parameters.Add(new() { Value = ids });
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
