using CampaignHub.Api.Publication;
using CampaignHub.Api.Tests.CheckIns;
using CampaignHub.Domain.Ports;
using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Publication;

/// <summary>A server whose public page lives by a clock that the test moves, and tells how often it read anything.</summary>
public sealed class PublicPageServer(PostgresServer postgres) : ApiServer(postgres)
{
    private CountingFigures? _figures;

    /// <summary>The page's clock: the system's, moved on.</summary>
    internal MovedClock Clock { get; } = new();

    /// <summary>How often the page read days or figures.</summary>
    public int Reads => _figures!.Reads;

    /// <summary>Records of people on a date, one check-in per number.</summary>
    public async Task RecordAsync(DateOnly date, params (string Team, int[] People)[] teams)
    {
        foreach (var (team, people) in teams)
        {
            await Arrange.TeamAsync(team);
            var device = await DeviceAsync(team);
            foreach (var count in people)
            {
                var answer = await device.SendOneAsync(Sample.CheckIn(team, item =>
                {
                    item["occurredAt"] = $"{date.Text()}T08:00:00+07:00";
                    item["people"] = count;
                }));
                Assert.Equal("accepted", answer.Text("status"));
            }
        }
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<IPublishedFigures>(provider =>
            _figures = new CountingFigures(ActivatorUtilities.CreateInstance<PublishedFigures>(provider)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublicDays>(provider, Clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublicAwards>(provider, Clock));
    }

    internal sealed class MovedClock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Advance(TimeSpan time) => _ahead += time;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public override long GetTimestamp() => System.GetTimestamp() + (long)(_ahead.TotalSeconds * System.TimestampFrequency);
    }

    private sealed class CountingFigures(IPublishedFigures figures) : IPublishedFigures
    {
        private int _reads;

        public int Reads => Volatile.Read(ref _reads);

        public Task<IReadOnlyList<PublishedDay>> ListAsync(int limit, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _reads);
            return figures.ListAsync(limit, cancellation);
        }

        public Task<IReadOnlyList<TeamDayRow>> ReadAsync(PublishedDay day, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _reads);
            return figures.ReadAsync(day, cancellation);
        }
    }
}
