using System.Globalization;
using System.Text;
using System.Text.Json;
using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.CheckIns;

namespace CampaignHub.LoadTests.Tests;

public sealed class RequestComposerTests
{
    private static readonly Device _device = new("24805-003", "a-token");
    private static readonly DateTimeOffset _morning = new(2026, 11, 22, 8, 15, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(500)]
    public void A_request_is_whole_and_its_check_ins_are_those_of_the_contract(int count)
    {
        var (head, body) = Compose(count, _morning);

        Assert.StartsWith("POST /api/v1/check-ins HTTP/1.1\r\nHost: 127.0.0.1:5080\r\nAuthorization: Bearer a-token\r\n", head, StringComparison.Ordinal);
        Assert.EndsWith($"Content-Length: {Encoding.UTF8.GetByteCount(body):D7}", head, StringComparison.Ordinal);
        using var items = JsonDocument.Parse(body);
        Assert.Equal(count, items.RootElement.GetArrayLength());
        Assert.All(items.RootElement.EnumerateArray(), item =>
        {
            Assert.True(item.GetProperty("id").TryGetGuid(out _));
            Assert.Equal("24805-003", item.GetProperty("teamCode").GetString());
            Assert.Equal("2026-11-22T08:15:00+07:00", item.GetProperty("occurredAt").GetString());
            Assert.InRange(item.GetProperty("households").GetInt32(), 0, 10_000);
            Assert.InRange(item.GetProperty("people").GetInt32(), 0, 10_000);
            Assert.Equal(JsonValueKind.Object, item.GetProperty("results").ValueKind);
        });
        Assert.Equal(count, items.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public void A_run_over_midnight_stays_on_the_day_it_began()
    {
        var time = new SettableTime(new DateTimeOffset(2026, 11, 22, 23, 59, 58, TimeSpan.FromHours(7)));
        var clock = new WorkClock(time);
        time.Now += TimeSpan.FromMinutes(5);

        Assert.Equal(new DateOnly(2026, 11, 22), clock.Date);
        Assert.Equal("2026-11-22T23:59:59+07:00", Encoding.UTF8.GetString(clock.Text()));
    }

    [Fact]
    public void The_day_is_that_of_Vietnam() =>
        Assert.Equal(
            new DateOnly(2026, 11, 23),
            new WorkClock(new SettableTime(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero))).Date);

    private static (string Head, string Body) Compose(int count, DateTimeOffset now)
    {
        var composer = new RequestComposer(new Uri("http://127.0.0.1:5080"), new WorkClock(new SettableTime(now)));
        var buffer = new byte[composer.BufferLength(count, _device.Token.Length)];
        var length = composer.Compose(buffer, _device, count, new Random(1));
        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split("\r\n\r\n");
        Assert.Equal(2, parts.Length);
        return (parts[0], parts[1]);
    }

    private sealed class SettableTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

        public override string ToString() => Now.ToString(CultureInfo.InvariantCulture);
    }
}
