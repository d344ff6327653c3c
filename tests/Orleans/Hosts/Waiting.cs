namespace CampaignHub.Orleans.Tests.Hosts;

/// <summary>Waits with an end.</summary>
internal static class Waiting
{
    public static Task Within(this Task task) => task.WaitAsync(Notes.Patience, TestContext.Current.CancellationToken);

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Notes.Patience, TestContext.Current.CancellationToken);
}
