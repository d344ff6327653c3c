using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Tests.Accounts;

public sealed class AccountTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Accounts = "/api/v1/accounts";
    private const string Current = "/api/v1/sessions/current";

    [Fact]
    public async Task An_administrator_creates_an_account_whose_owner_chooses_a_password_first()
    {
        var administrator = await server.StaffAsync(Role.Administrator);

        var created = await administrator.PostAsync(
            Accounts,
            new { userName = "xa.dam-rong", displayName = "Phòng VH-XH Đam Rông 1", role = "communeOfficer", communeCode = "24868" }).JsonAsync();

        var account = created.GetProperty("account");
        Assert.Equal("communeOfficer", account.GetProperty("role").GetString());
        Assert.True(account.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal(JsonValueKind.Null, account.GetProperty("lastSignInAt").ValueKind);
        var session = await SignInAsync("XA.dam-rong", created.GetProperty("password").GetString()!);
        Assert.True(session.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal("24868", session.GetProperty("user").GetProperty("communeCode").GetString());
    }

    [Theory]
    [InlineData("ab", "Tên", "viewer", null, null)]
    [InlineData("có dấu", "Tên", "viewer", null, null)]
    [InlineData("name-1", "", "viewer", null, null)]
    [InlineData("name-1", "Tên", "teamMember", null, null)]
    [InlineData("name-1", "Tên", "king", null, null)]
    [InlineData("name-1", "Tên", null, null, null)]
    [InlineData("name-1", "Tên", "communeOfficer", null, null)]
    [InlineData("name-1", "Tên", "communeOfficer", "99999", null)]
    [InlineData("name-1", "Tên", "administrator", "24868", null)]
    [InlineData("name-1", "Tên", "department", null, null)]
    [InlineData("name-1", "Tên", "department", null, "no-such-department")]
    [InlineData("name-1", "Tên", "viewer", null, "health")]
    [InlineData("name-1\0", "Tên", "viewer", null, null)]
    public async Task An_account_that_makes_no_sense_is_refused(
        string? userName, string? displayName, string? role, string? communeCode, string? department)
    {
        var administrator = await server.StaffAsync(Role.Administrator);

        var problem = await administrator.PostAsync(Accounts, new { userName, displayName, role, communeCode, department })
            .ProblemAsync(400, "invalid-request");

        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_user_name_is_given_once_whatever_its_letters()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        await administrator.PostAsync(Accounts, new { userName = "Twice", displayName = "Một", role = "viewer" }).JsonAsync();

        await administrator.PostAsync(Accounts, new { userName = "tWICE", displayName = "Hai", role = "viewer" })
            .ProblemAsync(409, "user-name-taken");
    }

    [Fact]
    public async Task Of_many_who_take_a_name_at_once_one_gets_it()
    {
        var administrator = await server.StaffAsync(Role.Administrator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            administrator.PostAsync(Accounts, new { userName = "wanted", displayName = "Ai", role = "viewer" })));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_change_of_role_and_scope_is_in_force_at_once_and_the_session_goes_on()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var (id, client) = await OwnerAsync(administrator, "changing", "viewer");
        await client.FetchAsync("/api/v1/days/2026-11-22/totals").JsonAsync();

        var changed = await administrator.PutAsync(
            $"{Accounts}/{id}", new { displayName = "Phòng VH-XH", role = "communeOfficer", communeCode = "24868" }).JsonAsync();

        Assert.Equal("24868", changed.GetProperty("communeCode").GetString());
        var current = await client.FetchAsync(Current).JsonAsync();
        Assert.Equal("communeOfficer", current.GetProperty("role").GetString());
        await client.FetchAsync("/api/v1/days/2026-11-22/totals").ProblemAsync(403, "forbidden");
        await client.FetchAsync("/api/v1/days/2026-11-22/communes/22918/totals").ProblemAsync(404, "not-found");
        await client.FetchAsync("/api/v1/days/2026-11-22/communes/24868/totals").JsonAsync();
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_enabled_signs_in_with_its_password_again()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var (id, client) = await OwnerAsync(administrator, "disabled", "commandCentre");
        await client.FetchAsync(Current).JsonAsync();

        var disabled = await administrator.PostAsync($"{Accounts}/{id}/disable", new { }).JsonAsync();

        Assert.NotEqual(JsonValueKind.Null, disabled.GetProperty("disabledAt").ValueKind);
        await client.FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        await SignIn("disabled", Own).ProblemAsync(401, "wrong-password");
        await administrator.PostAsync($"{Accounts}/{id}/enable", new { }).JsonAsync();
        await client.FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        await SignInAsync("disabled", Own);
    }

    [Fact]
    public async Task A_reset_gives_a_new_one_time_password_and_ends_the_sessions()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var (id, client) = await OwnerAsync(administrator, "forgetful", "viewer");

        var reset = await administrator.PostAsync($"{Accounts}/{id}/reset-password", new { }).JsonAsync();

        await client.FetchAsync(Current).ProblemAsync(401, "not-signed-in");
        await SignIn("forgetful", Own).ProblemAsync(401, "wrong-password");
        var session = await SignInAsync("forgetful", reset.GetProperty("password").GetString()!);
        Assert.True(session.GetProperty("mustChangePassword").GetBoolean());
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_found()
    {
        var administrator = await server.StaffAsync(Role.Administrator);

        foreach (var step in new[] { "disable", "enable", "reset-password" })
        {
            await administrator.PostAsync($"{Accounts}/999999/{step}", new { }).ProblemAsync(404, "not-found");
        }

        await administrator.PutAsync($"{Accounts}/999999", new { displayName = "x", role = "viewer" }).ProblemAsync(404, "not-found");
        await administrator.FetchAsync($"{Accounts}/999999/sessions").ProblemAsync(404, "not-found");
    }

    [Fact]
    public async Task The_list_is_filtered_and_searched_without_marks_and_comes_in_parts()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        foreach (var (name, display) in new[] { ("list-c", "Ông Đặng Văn Lộc"), ("list-a", "Bà K'Brểu"), ("list-b", "Anh Đặng Lộc") })
        {
            await administrator.PostAsync(
                Accounts, new { userName = name, displayName = display, role = "department", department = "women-union" }).JsonAsync();
        }

        var first = await administrator.FetchAsync($"{Accounts}?role=department&q=list&limit=2").JsonAsync();
        Assert.Equal(["list-a", "list-b"], NamesIn(first));
        var next = first.GetProperty("next").GetString();
        var rest = await administrator.FetchAsync($"{Accounts}?role=department&q=list&limit=2&after={next}").JsonAsync();
        Assert.Equal(["list-c"], NamesIn(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Equal(["list-b", "list-c"], NamesIn(await administrator.FetchAsync($"{Accounts}?q=DANG").JsonAsync()));
        Assert.Equal(["list-a"], NamesIn(await administrator.FetchAsync($"{Accounts}?q=k'breu").JsonAsync()));
        Assert.Empty(NamesIn(await administrator.FetchAsync($"{Accounts}?q=list&role=viewer").JsonAsync()));
        Assert.Empty(NamesIn(await administrator.FetchAsync($"{Accounts}?q=list&disabled=true").JsonAsync()));
        await administrator.FetchAsync($"{Accounts}?q=%00").ProblemAsync(400, "invalid-request");
        await administrator.FetchAsync($"{Accounts}?limit=0").ProblemAsync(400, "invalid-request");
    }

    private const string Own = "một câu dài của riêng tôi";

    private static IEnumerable<string?> NamesIn(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("userName").GetString());

    /// <summary>An account and a client of its owner, who has chosen the password <see cref="Own"/>.</summary>
    private async Task<(long Id, HttpClient Client)> OwnerAsync(HttpClient administrator, string userName, string role)
    {
        var created = await administrator.PostAsync(Accounts, new { userName, displayName = "Chủ tài khoản", role }).JsonAsync();
        var first = created.GetProperty("password").GetString()!;
        var client = server.Client((await SignInAsync(userName, first)).GetProperty("token").GetString());
        await client.PostAsync($"{Current}/password", new { currentPassword = first, newPassword = Own }).JsonAsync();
        return (created.GetProperty("account").GetProperty("id").GetInt64(), client);
    }

    private Task<HttpResponseMessage> SignIn(string userName, string password) =>
        server.Anonymous.PostAsync("/api/v1/sessions", new { userName, password });

    private Task<JsonElement> SignInAsync(string userName, string password) => SignIn(userName, password).JsonAsync();
}
