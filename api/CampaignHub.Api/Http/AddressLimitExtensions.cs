namespace CampaignHub.Api.Http;

/// <summary>Marks an endpoint whose requests are counted per address.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitedByAddressAttribute : Attribute;

public static class AddressLimitExtensions
{
    /// <summary>Counts the endpoint's requests per address; too many are answered 429 with <c>Retry-After</c>.</summary>
    public static TBuilder LimitedByAddress<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new LimitedByAddressAttribute());
}
