using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Access;

namespace CampaignHub.Api.Tests.ApiKeys;

/// <summary>What a department's key opens, said a second time beside the product's own table: these, and what needs no token.</summary>
public sealed class KeyAccessTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string[] s_open =
    [
        "GET /api/v1/statistics", "GET /api/v1/statistics/households", "GET /api/v1/indicators", "GET /api/v1/indicators/{indicator}/figures",
        "GET /api/v1/communes", "GET /api/v1/program", "GET /api/v1/openapi.json",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_opens_the_figures_and_what_is_needed_to_read_them_and_nothing_else()
    {
        var world = new AccessWorld(server);
        await world.CreateAsync();
        var wrong = new List<string>();
        // Rows that need no token are the same for everybody.
        var rows = AccessRow.ReadAll().Where(row => !row.IsHubMethod && row.Signs[0] == '.').ToList();
        Assert.All(s_open, name => Assert.Contains(rows, row => row.Name == name));
        foreach (var row in rows)
        {
            var (isOpen, answer) = (s_open.Contains(row.Name), await SendAsync(world, row));
            if (isOpen ? answer != HttpStatusCode.OK : answer != HttpStatusCode.Forbidden)
            {
                wrong.Add($"{row.Method} {row.Path}: {answer}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>With a key of its own, since one key's requests are limited.</summary>
    private async Task<HttpStatusCode> SendAsync(AccessWorld world, AccessRow row)
    {
        using var request = new HttpRequestMessage(
            row.Method == "hub" ? HttpMethod.Post : new HttpMethod(row.Method), await world.FillPathAsync(row.Path, AccessWorld.Side.Own));
        request.Headers.Authorization = new("Bearer", await server.Arrange.KeyAsync("education-training"));
        if (row.Body is { } body)
        {
            var type = body[0] is '{' or '[' ? "application/json" : "text/csv";
            request.Content = new StringContent(await world.FillAsync(body, AccessWorld.Side.Own), Encoding.UTF8, type);
        }

        using var response = await server.Anonymous.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
