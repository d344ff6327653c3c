namespace CampaignHub.Api.Http;

/// <summary>What is counted apart per address: a hall full of people who read the public page must not keep its phones from signing in.</summary>
public enum AddressLimit
{
    /// <summary>Sign-in and activation: 300 a minute.</summary>
    SignIn,

    /// <summary>The public page: 3,000 a minute.</summary>
    PublicPage,
}

/// <summary>Marks an endpoint whose requests are counted per address.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitedByAddressAttribute(AddressLimit limit) : Attribute
{
    /// <summary>With which others they are counted.</summary>
    public AddressLimit Limit => limit;
}

public static class AddressLimitExtensions
{
    /// <summary>Counts the endpoint's requests per address; too many are answered 429 with <c>Retry-After</c>.</summary>
    public static TBuilder LimitedByAddress<TBuilder>(this TBuilder endpoint, AddressLimit limit = AddressLimit.SignIn)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new LimitedByAddressAttribute(limit));
}
