using Microsoft.AspNetCore.Http.Features;

namespace CampaignHub.Api.Http;

/// <summary>
/// Refuses a body that announces more bytes than its endpoint takes; one of unknown length is measured where it is read. After
/// routing: most endpoints take <see cref="Bytes"/>, a few say more with <see cref="BodyLimitExtensions.TakesBodiesOf"/>.
/// </summary>
internal static class BodyLimit
{
    /// <summary>Bytes of a body at most: 1 MiB.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Bytes the endpoint of this request takes at most.</summary>
    public static int Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<BodyLimitAttribute>()?.Bytes ?? Bytes;

    /// <summary>Middleware.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var limit = Of(context);
        if (limit > Bytes && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } reading)
        {
            // Twice, so that who sends too much is read to the end and gets an answer, not a broken connection.
            reading.MaxRequestBodySize = 2L * limit;
        }

        return context.Request.ContentLength > limit ? Problems.TooLarge.ExecuteAsync(context) : next(context);
    }
}
