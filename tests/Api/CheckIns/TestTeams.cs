namespace CampaignHub.Api.Tests.CheckIns;

/// <summary>Numbers for teams, each given once.</summary>
internal static class TestTeams
{
    private static int _last;

    public static int Next() => Interlocked.Increment(ref _last);
}
