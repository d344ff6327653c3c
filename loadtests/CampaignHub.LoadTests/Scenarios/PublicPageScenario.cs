using System.Globalization;
using CampaignHub.LoadTests.CheckIns;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

/// <summary>
/// The public page before 10,000 viewers, beside check-ins: each looks again after a minute, as the page itself does. The page is the same for
/// all, so it comes from one kept document and no grain is asked.
/// </summary>
public static class PublicPageScenario
{
    private const int SecondsBetweenLooks = 60;
    private const int PageP99Ms = 1_000;
    private const int CheckInsP99Ms = 50;
    private static readonly string[] s_pages = ["/cong-khai", "/api/v1/public/days", "/api/v1/public/awards"];

    public static Task RunAsync(Workbench bench, CancellationToken cancellation)
    {
        var settings = bench.Settings;
        using var http = new HttpClient { BaseAddress = settings.BaseUrl, Timeout = TimeSpan.FromSeconds(30) };
        var looks = settings.Watchers / SecondsBetweenLooks;
        var viewing = Scenario.Create("viewers", async context =>
            {
                // Viewers come through a proxy from addresses of their own; the server limits each address.
                var (bytes, viewer) = (0L, Random.Shared.Next(settings.Watchers));
                var address = string.Create(CultureInfo.InvariantCulture, $"10.0.{viewer / 256}.{viewer % 256}");
                foreach (var page in s_pages)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
                    request.Headers.Add("X-Forwarded-For", address);
                    using var response = await http.SendAsync(request, context.ScenarioCancellationToken);
                    if (!response.IsSuccessStatusCode)
                        return Response.Fail<object>(statusCode: $"HTTP {(int)response.StatusCode}", message: page);
                    bytes += (await response.Content.ReadAsByteArrayAsync(context.ScenarioCancellationToken)).LongLength;
                }
                return Response.Ok<object>(statusCode: "200", sizeBytes: bytes);
            })
            .WithSteadyLoad(settings, looks)
            .WithBounds(settings, PageP99Ms);
        var load = CheckInsScenario.Create("check_ins", bench, new TeamPicker(bench.Devices), settings.Rate, settings.Batch, CheckInsP99Ms);
        Runner.Run(bench, $"public page, {settings.Watchers} viewers beside {settings.Rate} requests/s", load, viewing);
        return Task.CompletedTask;
    }
}
