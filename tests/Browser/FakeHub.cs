using System.Text.Json;
using Microsoft.Playwright;

namespace CampaignHub.Browser.Tests;

/// <summary>Stands for the live hub before a page: speaks SignalR's JSON protocol and tells what the test wants shown.</summary>
internal sealed class FakeHub(object snapshot)
{
    private const char End = '\u001e';
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);
    private IWebSocketRoute? _socket;

    /// <summary>Answers for the hub from now on.</summary>
    public async Task StandInAsync(IPage page)
    {
        await page.RouteAsync("**/hubs/live/negotiate**", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"negotiateVersion":1,"connectionId":"a","connectionToken":"a","availableTransports":[{"transport":"WebSockets","transferFormats":["Text"]}]}""",
        }));
        await page.RouteWebSocketAsync(url => url.Contains("/hubs/live", StringComparison.Ordinal), socket =>
        {
            _socket = socket;
            socket.OnMessage(frame => Array.ForEach(frame.Text!.Split(End, StringSplitOptions.RemoveEmptyEntries), Answer));
        });
    }

    /// <summary>Tells the page something.</summary>
    public void Tell(string target, object argument) => Send(new { type = 1, target, arguments = new[] { argument } });

    private void Answer(string message)
    {
        using var said = JsonDocument.Parse(message);
        if (said.RootElement.TryGetProperty("protocol", out _))
        {
            _socket!.Send($"{{}}{End}");
        }
        else if (said.RootElement.TryGetProperty("invocationId", out var id))
        {
            Send(new { type = 3, invocationId = id.GetString(), result = snapshot });
        }
    }

    private void Send(object message) => _socket!.Send(JsonSerializer.Serialize(message, s_web) + End);
}
