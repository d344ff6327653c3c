using CampaignHub.Api.Demo;
using CampaignHub.Domain;

namespace CampaignHub.Api.Simulation;

/// <summary>
/// Simulated teams that send check-ins to a server at a steady rate, whatever it answers in the meantime (an open loop). A
/// record that gets no answer is sent again, with the same id and body, until it is answered: as a phone does.
/// </summary>
internal sealed partial class Simulator(
    HttpClient client, IReadOnlyList<DemoDevice> devices, double perSecond, TimeProvider time, ILogger<Simulator> logger)
{
    private const int MostInFlight = 64;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMinutes(1);
    private readonly Random _random = new();
    private readonly SimulationCounts _counts = new();

    /// <summary>What came of the records so far.</summary>
    public SimulationCounts Counts => _counts;

    /// <summary>Works until it is told to stop; records on their way are then given up.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var sender = new CheckInSender(client, time, _counts, logger);
        try
        {
            var (program, teams) = await SimulatedProvince.AskAsync(sender, devices, cancellation);
            await WorkAsync(new FieldDay(program, _random, time), new TeamPicker(teams, _random), new SimulatedPhones(sender, time), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Log.Stopped(logger, _counts.Accepted, _counts.Retried);
        }
    }

    private async Task WorkAsync(FieldDay day, TeamPicker picker, SimulatedPhones phones, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(MostInFlight);
        try
        {
            await SendSteadilyAsync(day, picker, phones, places, cancellation);
        }
        finally
        {
            // Those on their way are given up by the same token; the last place is free when the last of them has gone.
            for (var place = 0; place < MostInFlight; place++)
            {
                await places.WaitAsync(CancellationToken.None);
            }
        }
    }

    private async Task SendSteadilyAsync(
        FieldDay day, TeamPicker picker, SimulatedPhones phones, SemaphoreSlim places, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var (started, due) = (time.GetTimestamp(), 0d);
        var (before, reported) = (TimeSpan.Zero, TimeSpan.Zero);
        var mostDue = Math.Max(1, LongestCatchUp.TotalSeconds * perSecond);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            // A server that was away is not stormed afterwards: at most a second's worth is made up for.
            var elapsed = time.GetElapsedTime(started);
            due = Math.Min(due + ((elapsed - before).TotalSeconds * perSecond), mostDue);
            before = elapsed;
            for (; due >= 1 && picker.Next(VietnamTime.DateOf(time.GetUtcNow())) is { } team; due--)
            {
                await places.WaitAsync(cancellation);
                _ = SendAsync(phones, team, day.Next(team), places, cancellation);
            }

            if (elapsed - reported >= BetweenReports)
            {
                reported = elapsed;
                Log.Working(logger, _counts.Accepted, _counts.Other, _counts.Retried);
            }
        }
    }

    private async Task SendAsync(
        SimulatedPhones phones, SimulatedTeam team, SimulatedCheckIn record, SemaphoreSlim places, CancellationToken cancellation)
    {
        try
        {
            await phones.SendAsync(team, record, cancellation);
        }
        catch (Exception exception)
        {
            if (!cancellation.IsCancellationRequested)
            {
                Log.Failed(logger, exception);
            }
        }
        finally
        {
            places.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Simulated teams: {Accepted} records accepted, {Other} answered otherwise, {Retried} sendings repeated")]
        public static partial void Working(ILogger logger, long accepted, long other, long retried);

        [LoggerMessage(2, LogLevel.Information, "Simulated teams stopped: {Accepted} records accepted, {Retried} sendings repeated")]
        public static partial void Stopped(ILogger logger, long accepted, long retried);

        [LoggerMessage(3, LogLevel.Error, "A simulated record could not be sent")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
