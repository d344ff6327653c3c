using Orleans;

namespace CampaignHub.Orleans.Tests.Storage;

internal interface IKeepingGrain : IGrainWithStringKey
{
    /// <summary>Writes both records, the second with its number doubled, and returns the first one's new ETag.</summary>
    Task<string?> WriteAsync(long number, string text);

    Task<string> ReadAgainAsync();

    /// <summary>Number, text, a result, known ids and the second record's number.</summary>
    Task<string> DescribeAsync();

    Task<bool> ExistsAsync();

    Task<string?> EtagAsync();

    Task ClearAsync();

    Task LeaveAsync();
}
