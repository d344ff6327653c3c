using System.Net;
using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.Audit;
using CampaignHub.Api.Tests.CheckIns;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.ApiKeys;

public sealed class ApiKeyTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Figures = "/api/v1/statistics?groupBy=commune,activity";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_shown_once_reads_figures_and_reads_nothing_once_revoked()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var made = await administrator.PostAsync("/api/v1/api-keys", new { name = "Kho dữ liệu", department = "education-training" }).JsonAsync();
        var secret = made.GetProperty("secret").GetString()!;
        var id = made.GetProperty("key").Number("id");
        var system = server.Client(secret);

        await system.FetchAsync(Figures).JsonAsync();
        var listed = await administrator.FetchAsync("/api/v1/api-keys?limit=500").JsonAsync();
        Assert.DoesNotContain(secret, listed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0L, await server.SqlAsync($"SELECT count(*) FROM api_key WHERE position('{secret}' IN api_key::text) > 0"));
        Assert.Equal(JsonValueKind.Null, Listed(listed, id).GetProperty("revokedAt").ValueKind);

        await administrator.PostAsync($"/api/v1/api-keys/{id}/revoke", new { }).JsonAsync();
        await system.FetchAsync(Figures).ProblemAsync(401, "not-signed-in");
        var first = (await administrator.PostAsync($"/api/v1/api-keys/{id}/revoke", new { }).JsonAsync()).GetProperty("revokedAt").GetString();
        Assert.Equal(first, Listed(await administrator.FetchAsync("/api/v1/api-keys?limit=500").JsonAsync(), id).GetProperty("revokedAt").GetString());
        await administrator.PostAsync("/api/v1/api-keys/999999/revoke", new { }).ProblemAsync(404, "not-found");

        static JsonElement Listed(JsonElement list, long id) => list.GetProperty("items").EnumerateArray().Single(key => key.Number("id") == id);
    }

    [Fact]
    public async Task A_department_reads_the_same_figures_with_its_key_as_at_its_desk()
    {
        var team = await server.Arrange.TeamAsync("22972-001");
        await (await server.DeviceAsync(team)).SendOneAsync(Sample.CheckIn(team, item => item["people"] = 7));
        var address = $"/api/v1/statistics?from={Sample.Today.Text()}&to={Sample.Today.Text()}&groupBy=commune,team&commune=22972";

        var read = await server.Client(await server.Arrange.KeyAsync("education-training")).FetchAsync(address).JsonAsync();

        var desk = await (await server.StaffAsync(Role.Department, department: "education-training")).FetchAsync(address).JsonAsync();
        Assert.Equal(7, read.GetProperty("total").Number("people"));
        Assert.Equal(desk.GetProperty("proof").GetString(), read.GetProperty("proof").GetString());
    }

    [Fact]
    public async Task Making_and_ending_a_key_is_in_the_log_of_changes_without_the_key()
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var made = await administrator.PostAsync("/api/v1/api-keys", new { name = "Cổng dữ liệu mở", department = "industry-trade" }).JsonAsync();
        var id = made.GetProperty("key").Number("id");
        await administrator.PostAsync($"/api/v1/api-keys/{id}/revoke", new { }).JsonAsync();

        var lines = (await administrator.FetchAsync($"/api/v1/audit?subject=api-key:{id}").JsonAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["api-key.created", "api-key.revoked"], lines.Select(line => line.GetProperty("action").GetString()).Order());
        Assert.All(lines, line => Assert.DoesNotContain(made.GetProperty("secret").GetString()!, line.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_a_key_was_last_used_is_written_down()
    {
        var key = await server.Arrange.KeyAsync("education-training");
        var id = (long)(await server.SqlAsync("SELECT max(id) FROM api_key"))!;
        await server.Client(key).FetchAsync("/api/v1/communes").JsonAsync();

        await server.Services.GetRequiredService<TokenUse>().WriteAsync(Cancellation);

        Assert.Equal(1L, await server.SqlAsync($"SELECT count(*) FROM api_key WHERE id = {id} AND last_used_at IS NOT NULL"));
    }

    [Fact]
    public async Task One_key_alone_cannot_keep_the_server_busy()
    {
        var system = server.Client(await server.Arrange.KeyAsync("education-training"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => system.GetAsync("/api/v1/communes", Cancellation)));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
    }

    [Theory]
    [InlineData(null, "education-training")]
    [InlineData(" ", "education-training")]
    [InlineData("hai\ndòng", "education-training")]
    [InlineData("Kho dữ liệu", null)]
    [InlineData("Kho dữ liệu", "nobody")]
    public async Task A_key_without_a_name_or_a_department_of_the_program_is_not_made(string? name, string? department)
    {
        var administrator = await server.StaffAsync(Role.Administrator);
        var problem = await administrator.PostAsync("/api/v1/api-keys", new { name, department }).ProblemAsync(400, "invalid-request");
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }
}
