using CampaignHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.PeriodicReports;

/// <summary>A server on which it is 20 November 2026, in the fourth quarter's report; its clock goes on.</summary>
public sealed class NovemberServer(PostgresServer postgres) : ApiServer(postgres)
{
    private readonly ShiftedClock _clock = new(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow());

    /// <summary>A time today as a phone in the province writes it.</summary>
    public string Now => CheckIns.Sample.At(_clock.GetUtcNow());

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(_clock);

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
