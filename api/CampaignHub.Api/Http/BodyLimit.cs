namespace CampaignHub.Api.Http;

/// <summary>Refuses a body that announces more bytes than any endpoint takes; one of unknown length is measured where it is read.</summary>
internal static class BodyLimit
{
    /// <summary>Bytes of a body at most: 1 MiB.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Middleware.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > Bytes ? Problems.TooLarge.ExecuteAsync(context) : next(context);
}
