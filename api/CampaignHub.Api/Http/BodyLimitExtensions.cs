namespace CampaignHub.Api.Http;

public static class BodyLimitExtensions
{
    /// <summary>The endpoint takes larger bodies than others: a file. For callers who are signed in.</summary>
    public static TBuilder TakesBodiesOf<TBuilder>(this TBuilder endpoint, int bytes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new BodyLimitAttribute(bytes));
}
