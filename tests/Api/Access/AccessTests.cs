using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using CampaignHub.Api.Tests.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Access;

/// <summary>Every endpoint and every method of the hub, as the server has materialised it, against every caller.</summary>
public sealed partial class AccessTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly IReadOnlyList<AccessRow> s_rows = AccessRow.ReadAll();

    private readonly HttpClient _client = server.Anonymous;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_matrix_has_a_row_for_every_endpoint_and_every_method_of_the_hub_and_no_other()
    {
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var hubs = endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<HubMetadata>()).Select(hub => hub.HubType).Distinct();
        var methods = hubs.SelectMany(hub => hub.GetMethods().Where(method => method.DeclaringType == hub && !method.IsVirtual));

        Assert.Equal(
            endpoints.SelectMany(NamesOf).Concat(methods.Select(method => $"hub {method.Name}")).Order(StringComparer.Ordinal),
            s_rows.Select(row => row.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_caller_is_answered_as_the_matrix_says_on_every_side()
    {
        var world = new AccessWorld(server);
        await world.CreateAsync();
        var wrong = new List<string>();
        var callers = AccessMatrix.Callers.Split(' ');
        foreach (var row in s_rows)
        {
            Assert.Equal(callers.Length, row.Signs.Length);
            foreach (var (caller, sign) in callers.Zip(row.Signs))
            {
                Assert.True(sign is not ('o' or 'i') || row.HasSides, $"{row.Name} is about nobody's.");
                foreach (var side in row.HasSides ? Enum.GetValues<AccessWorld.Side>() : [AccessWorld.Side.Own])
                {
                    foreach (var token in await world.TokensOfAsync(caller))
                    {
                        var answer = row.IsHubMethod ? await CallAsync(world, row, side, token) : await SendAsync(world, row, side, token);
                        var expected = Expected(row, caller, sign, side);
                        if (answer.Split(' ')[0] != expected)
                        {
                            wrong.Add($"{row.Method} {row.Path}, {caller}, {side}: {expected} expected, {answer}");
                        }
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Expected(AccessRow row, string caller, char sign, AccessWorld.Side side)
    {
        var isOutside = side is AccessWorld.Side.Other || (side is AccessWorld.Side.Neighbour && caller == "device" && row.IsOfATeam);
        return sign switch
        {
            '.' => "401",
            '-' => "403",
            '0' => "404",
            'o' when isOutside => "404",
            'i' when isOutside => "refused",
            'o' or 'i' or '+' => "allowed",
            _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "There is no such sign."),
        };
    }

    private async Task<string> SendAsync(AccessWorld world, AccessRow row, AccessWorld.Side side, string? token)
    {
        using var request = new HttpRequestMessage(
            row.Method == "hub" ? HttpMethod.Post : new HttpMethod(row.Method), await world.FillPathAsync(row.Path, side));
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        if (row.Body is { } body)
        {
            var type = body[0] is '{' or '[' ? "application/json" : "text/csv";
            request.Content = new StringContent(await world.FillAsync(body, side), Encoding.UTF8, type);
        }

        using var response = await _client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (int)response.StatusCode switch
        {
            200 when text.Contains("not-your-team", StringComparison.Ordinal) || text.Contains("unknown-check-in", StringComparison.Ordinal) => "refused",
            (>= 200 and < 300) or 409 or 422 => "allowed",
            400 when row.Path == "/hubs/live" => "allowed",
            var status => $"{status} {text}",
        };
    }

    private async Task<string> CallAsync(AccessWorld world, AccessRow row, AccessWorld.Side side, string? token)
    {
        var arguments = System.Text.Json.JsonSerializer.Deserialize<string[]>(await world.FillAsync(row.Body!, side))!;
        try
        {
            await using var connection = await HubConnection.OpenAsync(server.Address, token);
            await connection.CallAsync(row.Path, [.. arguments]);
            return "allowed";
        }
        catch (HubErrorException error)
        {
            return error.Message switch { "forbidden" => "403", "not-found" => "404", _ => error.Message };
        }
        catch (WebSocketException exception) when (exception.Message.Contains("401", StringComparison.Ordinal))
        {
            return "401";
        }
    }

    private static IEnumerable<string> NamesOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["hub"])
            .Select(method => $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "")}");

    [GeneratedRegex(@":[a-z]+(?=\})")]
    private static partial Regex Constraint();
}
