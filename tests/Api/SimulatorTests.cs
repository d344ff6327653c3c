using System.Net;
using System.Text;
using System.Text.Json;
using CampaignHub.Api.Places;
using CampaignHub.Api.Programs;
using CampaignHub.Api.Simulation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Api.Tests;

public sealed class SimulatorTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly LoadedProgram Program = LoadedProgram.Load(TestSettings.For("", "/").ProgramFile);

    [Fact]
    public void Records_of_a_field_day_are_what_the_contract_allows()
    {
        var commune = Program.Communes[0];
        var team = new SimulatedTeam($"{commune.Code}-001", "x", CommuneResponse.Of(commune));
        var day = new FieldDay(Program.Program, new Random(1), TimeProvider.System);

        var records = Enumerable.Range(0, 2_000).Select(_ => day.Next(team)).ToList();

        Assert.Equal(Program.Program.Kinds.Select(kind => kind.Code).Order(), records.Select(record => record.Kind).Distinct().Order());
        Assert.Equal(records.Count, records.DistinctBy(record => record.Id).Count());
        Assert.All(records, record =>
        {
            Assert.All(record.Results, result => Assert.True(Program.Program.TryGetActivity(result.Key, out _) && result.Value is > 0 and < 100));
            Assert.All(record.Results.Values, count => Assert.True(count <= Math.Max(record.People, record.Businesses ?? 0)));
            Assert.True(record.Outcome is null || Program.Program.IsOutcome(record.Outcome));
            Assert.True(record.Outreach is null || Program.Program.TryGetOutreachChannel(record.Outreach.Channel, out _));
            Assert.Equal(TimeSpan.FromHours(7), record.OccurredAt.Offset);
            Assert.True((record.MemberNumber ?? 1) <= team.Members && (record.Staff ?? 1) <= team.Members, "Somebody records who did not go out.");
        });
        Assert.InRange(records.Count(record => record.Kind == "household") / (double)records.Count, 0.5, 0.8);
    }

    [Fact]
    public void A_team_walks_within_its_commune()
    {
        var commune = Program.Communes[0];
        var team = new SimulatedTeam("x", "x", CommuneResponse.Of(commune));
        var radiusKm = Math.Sqrt(commune.AreaKm2 / Math.PI);
        var random = new Random(1);
        foreach (var place in Enumerable.Range(0, 50).Select(_ => team.Walk(random)))
        {
            var northKm = (place.Lat - commune.Lat) * 111.32;
            var eastKm = (place.Lon - commune.Lon) * 111.32 * Math.Cos(commune.Lat * Math.PI / 180);
            Assert.True(Math.Sqrt((northKm * northKm) + (eastKm * eastKm)) < radiusKm);
        }
    }

    [Fact]
    public async Task A_record_without_an_answer_is_sent_again_with_the_same_bytes()
    {
        using var server = new AnswersInOrder(
            () => throw new HttpRequestException("No connection."),
            () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
            () => new HttpResponseMessage(HttpStatusCode.TooManyRequests),
            () => new HttpResponseMessage(HttpStatusCode.OK) { Content = Json("""{"results":[{"id":"x","status":"accepted"}]}""") });
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://server") };
        var counts = new SimulationCounts();
        var sender = new CheckInSender(client, new ImpatientClock(), counts, NullLogger.Instance);

        await sender.SendAsync(Team(), Record(), TestContext.Current.CancellationToken);

        Assert.Equal(1, counts.Accepted);
        Assert.Equal(3, counts.Retried);
        Assert.Equal(4, server.Bodies.Count);
        Assert.Single(server.Bodies.Distinct());
    }

    [Fact]
    public async Task A_team_says_once_a_day_that_it_goes_out_and_with_how_many_before_its_first_record()
    {
        using var server = new AnswersInOrder([.. Enumerable.Repeat(Accepted, 5)]);
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://server") };
        var (team, counts) = (Team(), new SimulationCounts());
        var phones = new SimulatedPhones(new CheckInSender(client, new ImpatientClock(), counts, NullLogger.Instance), new ImpatientClock());
        var (today, tomorrow) = (Record(), Record() with { OccurredAt = Record().OccurredAt.AddDays(1) });

        foreach (var record in new[] { today, today with { Id = Guid.NewGuid() }, tomorrow })
        {
            await phones.SendAsync(team, record, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["team-days", "check-ins", "check-ins", "team-days", "check-ins"], server.Asked);
        using var start = JsonDocument.Parse(server.Bodies[0]);
        Assert.Equal("start", start.RootElement.GetProperty("event").GetString());
        Assert.Equal(team.Members, start.RootElement.GetProperty("staff").GetInt32());
        Assert.InRange(team.Members, 2, 4);
        Assert.Equal(3, counts.Accepted);
    }

    [Fact]
    public async Task A_team_that_is_done_says_so_after_its_last_record_and_records_no_more_that_day()
    {
        var ends = 0;
        foreach (var team in Enumerable.Range(1, 20).Select(number => Team($"22918-{number:000}")))
        {
            using var server = new AnswersInOrder([.. Enumerable.Repeat(Accepted, 4)]);
            using var client = new HttpClient(server) { BaseAddress = new Uri("http://server") };
            var phones = new SimulatedPhones(new CheckInSender(client, new ImpatientClock(), new SimulationCounts(), NullLogger.Instance), new ImpatientClock());
            foreach (var hour in new[] { 7, 22 })
            {
                var at = new DateTimeOffset(Today, new TimeOnly(hour, 0), TimeSpan.FromHours(7));
                await phones.SendAsync(team, Record() with { TeamCode = team.Code, OccurredAt = at }, TestContext.Current.CancellationToken);
            }

            var isDone = server.Asked.Count == 4;
            ends += isDone ? 1 : 0;
            Assert.Equal(isDone, new TeamPicker([team], new Random(1)).Next(Today) is null);
            Assert.NotNull(new TeamPicker([team], new Random(1)).Next(Today.AddDays(1)));
            Assert.Equal(isDone ? ["team-days", "check-ins", "check-ins", "team-days"] : ["team-days", "check-ins", "check-ins"], server.Asked);
            Assert.True(!isDone || server.Bodies[^1].Contains("\"event\":\"end\",\"date\":\"2026-11-28\"", StringComparison.Ordinal), server.Bodies[^1]);
        }

        Assert.InRange(ends, 5, 19);
    }

    [Fact]
    public async Task A_revoked_device_sends_no_more()
    {
        using var server = new AnswersInOrder(() => new HttpResponseMessage(HttpStatusCode.Unauthorized));
        using var client = new HttpClient(server) { BaseAddress = new Uri("http://server") };
        var (team, counts) = (Team(), new SimulationCounts());

        await new CheckInSender(client, new ImpatientClock(), counts, NullLogger.Instance)
            .SendAsync(team, Record(), TestContext.Current.CancellationToken);

        Assert.False(team.MaySend);
        Assert.Null(new TeamPicker([team], new Random(1)).Next(Today));
        Assert.Equal(1, counts.Other);
    }

    [Fact]
    public void Busy_teams_are_few()
    {
        var teams = Enumerable.Range(0, 1_000).Select(_ => Team()).ToList();
        var picker = new TeamPicker(teams, new Random(1));

        var picks = Enumerable.Range(0, 20_000).Select(_ => picker.Next(Today)!).CountBy(team => team).Select(team => team.Value).OrderDescending().ToList();

        Assert.True(picks.Take(100).Sum() > 20_000 * 0.3, "The busiest tenth does too little.");
        Assert.True(picks[0] < 20_000 * 0.02, "One team does too much.");
    }

    private static HttpResponseMessage Accepted() => new(HttpStatusCode.OK) { Content = Json("""{"results":[{"id":"x","status":"accepted"}]}""") };

    private static SimulatedTeam Team(string code = "22918-001") => new(code, "token", CommuneResponse.Of(Program.Communes[0]));

    private static SimulatedCheckIn Record() =>
        new FieldDay(Program.Program, new Random(1), TimeProvider.System).Next(Team());

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>Time of day as usual, but every wait is over at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    /// <summary>The other end of the line: answers in the given order and keeps what was sent.</summary>
    private sealed class AnswersInOrder(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        private readonly Queue<Func<HttpResponseMessage>> _answers = new(answers);

        public List<string> Bodies { get; } = [];

        /// <summary>The last part of each address.</summary>
        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            Asked.Add(request.RequestUri!.Segments[^1]);
            using var sent = JsonDocument.Parse(Bodies[^1]);
            Assert.True(Asked[^1] != "check-ins" || sent.RootElement.GetArrayLength() == 1, "Records are sent one by one.");
            return _answers.Dequeue()();
        }
    }
}
