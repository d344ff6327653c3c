using CampaignHub.Api.Access;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Indicators;

/// <summary>The register of models and the eighth indicator.</summary>
public sealed class ModelTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Own = "24805";

    [Fact]
    public async Task A_commune_with_a_market_needs_a_market_and_the_province_counts_communes()
    {
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, Own), await server.StaffAsync(Role.CommandCentre));
        Assert.False((await officer.IndicatorAsync("cashless-model")).Has("official"));

        await AddAsync(officer, Own, "cashless-neighbourhood", confirmedBy: centre);
        Assert.False((await officer.IndicatorAsync("cashless-model")).Has("met"));
        await officer.PutAsync($"/api/v1/communes/{Own}/market", new { state = "with" }).JsonAsync();
        Assert.False((await officer.IndicatorAsync("cashless-model")).GetProperty("met").GetBoolean());
        await AddAsync(officer, Own, "cashless-market", confirmedBy: centre);

        var own = await officer.IndicatorAsync("cashless-model");
        Assert.Equal((true, 1), (own.GetProperty("met").GetBoolean(), own.GetProperty("official").Number("numerator")));
        var province = await centre.IndicatorAsync("cashless-model");
        Assert.Equal((1, 124, false), (province.GetProperty("official").Number("numerator"), province.GetProperty("official").Number("denominator"), province.GetProperty("met").GetBoolean()));
        Assert.Equal((1, 0, 123), (province.GetProperty("models").Number("with"), province.GetProperty("models").Number("without"), province.GetProperty("models").Number("notKnown")));
        var market = Assert.Single((await officer.FetchAsync("/api/v1/markets").JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal((Own, "with", true), (market.Text("communeCode"), market.Text("state"), market.GetProperty("satisfied").GetBoolean()));
        // As it was before: nothing is confirmed yet.
        Assert.False((await centre.IndicatorAsync("cashless-model", $"?asOf={Sample.Today.AddDays(-1).Text()}")).Has("official"));
    }

    [Fact]
    public async Task Only_the_Sở_confirms_and_what_it_confirmed_is_not_changed()
    {
        const string Commune = "22924";
        var (officer, centre) = (await server.StaffAsync(Role.CommuneOfficer, Commune), await server.StaffAsync(Role.CommandCentre));
        var id = await AddAsync(officer, Commune, "good-model");
        await StepAsync(centre, id, "confirmed").ProblemAsync(409, "wrong-state");
        await StepAsync(officer, id, "launched").JsonAsync();
        await StepAsync(officer, id, "confirmed").ProblemAsync(409, "wrong-state");
        await StepAsync(centre, id, "confirmed").JsonAsync();

        await officer.PutAsync($"/api/v1/models/{id}", Model(Commune, "good-model")).ProblemAsync(409, "wrong-state");
        await StepAsync(officer, id, "launched").ProblemAsync(409, "wrong-state");
        await StepAsync(centre, id, "launched").ProblemAsync(400, "invalid-request");
        var back = await StepAsync(centre, id, "launched", "Chưa đủ hồ sơ").JsonAsync();
        await StepAsync(officer, id, "withdrawn", "Dừng").JsonAsync();

        Assert.Equal(["registered", "launched", "confirmed", "launched"], back.GetProperty("steps").EnumerateArray().Select(step => step.Text("state")));
        var log = (await centre.FetchAsync($"/api/v1/audit?subject={id}").JsonAsync()).GetProperty("items").EnumerateArray().Select(line => line.Text("action"));
        Assert.Equal(["model.withdrawn", "model.launched", "model.confirmed", "model.launched", "model.registered"], log);
    }

    [Fact]
    public async Task A_model_is_of_one_commune_for_good()
    {
        var (officer, neighbour) = (await server.StaffAsync(Role.CommuneOfficer, "22945"), await server.StaffAsync(Role.CommuneOfficer, "22954"));
        var id = await AddAsync(officer, "22945", "good-practice");

        await neighbour.PutAsync($"/api/v1/models/{id}", Model("22954", "good-practice")).ProblemAsync(404, "not-found");
        await neighbour.PutAsync($"/api/v1/models/{id}", Model("22945", "good-practice")).ProblemAsync(404, "not-found");
        await StepAsync(neighbour, id, "launched").ProblemAsync(404, "not-found");
        Assert.Empty((await neighbour.FetchAsync("/api/v1/models").JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal("good-practice", Assert.Single((await officer.FetchAsync("/api/v1/models").JsonAsync()).GetProperty("items").EnumerateArray()).Text("kind"));
    }

    [Theory]
    [InlineData("""{"communeCode":"22933","kind":"no-such","name":"A","place":"B","date":"2026-05-04"}""")]
    [InlineData("""{"communeCode":"22933","kind":"good-model","name":" ","place":"B","date":"2026-05-04"}""")]
    [InlineData("""{"communeCode":"22933","kind":"good-model","name":"A","place":"B"}""")]
    [InlineData("""{"communeCode":"22933","kind":"good-model","name":"A","place":"B","date":"2099-05-04"}""")]
    [InlineData("""{"communeCode":"22933","kind":"good-model","name":"A","place":"B","date":"2026-05-04","villageCode":"22933-V999"}""")]
    public async Task What_is_no_model_is_refused(string body)
    {
        var officer = await server.StaffAsync(Role.CommuneOfficer, "22933");
        using var content = new StringContent(body, null, "application/json");
        await officer.PutAsync(new Uri($"/api/v1/models/{Guid.NewGuid()}", UriKind.Relative), content, TestContext.Current.CancellationToken)
            .ProblemAsync(400, "invalid-request");
    }

    private static object Model(string commune, string kind) => new
    {
        communeCode = commune,
        kind,
        name = "Chợ thanh toán không dùng tiền mặt (mẫu)",
        place = "Chợ trung tâm",
        date = "2026-05-04",
        evidence = "Quyết định 12/QĐ-UBND",
    };

    private static async Task<Guid> AddAsync(HttpClient officer, string commune, string kind, HttpClient? confirmedBy = null)
    {
        var id = Guid.NewGuid();
        await officer.PutAsync($"/api/v1/models/{id}", Model(commune, kind)).JsonAsync();
        if (confirmedBy is not null)
        {
            await StepAsync(officer, id, "launched").JsonAsync();
            await StepAsync(confirmedBy, id, "confirmed").JsonAsync();
        }

        return id;
    }

    private static Task<HttpResponseMessage> StepAsync(HttpClient client, Guid id, string state, string? reason = null) =>
        client.PostAsync($"/api/v1/models/{id}/state", new { state, reason });
}
