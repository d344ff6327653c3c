using System.Collections.Immutable;
using CampaignHub.Contracts.Teams;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain;

namespace CampaignHub.Grains.Tests;

/// <summary>Check-ins as the api hands them to a grain.</summary>
internal static class Work
{
    /// <summary>Today in Asia/Ho_Chi_Minh.</summary>
    public static DateOnly Today => VietnamTime.DateOf(TimeProvider.System.GetUtcNow());

    /// <summary>A household visit with three people.</summary>
    public static CheckInMessage CheckIn(string team, int people = 3, DateOnly? date = null)
    {
        var at = date is { } day
            ? day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc)
            : TimeProvider.System.GetUtcNow().UtcDateTime;
        return new CheckInMessage(
            Guid.NewGuid(), team, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)), "household", 1, people,
            new CountsMessage(["vneid"], [people]));
    }

    /// <summary>Submits check-ins; gives their statuses.</summary>
    public static async Task<ImmutableArray<string>> SubmitAsync(this IVillageTeamGrain team, params CheckInMessage[] checkIns)
    {
        var reply = await team.SubmitAsync(new SubmitRequest([.. checkIns], "device:1"));
        Assert.Equal(SubmitOutcome.Answered, reply.Outcome);
        return [.. reply.Answers.Select(answer => answer.Status)];
    }

    /// <summary>Waits until something is so, or fails with what it was last.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> isSo)
    {
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        while (true)
        {
            var value = await read();
            if (isSo(value))
            {
                return value;
            }

            Assert.True(time.GetElapsedTime(begun) < TimeSpan.FromSeconds(30), $"It did not come to pass; it is {value}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
