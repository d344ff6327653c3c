using System.Reflection;

namespace CampaignHub.Api.Pages;

/// <summary>The few pages that must be there even when the web client is not.</summary>
internal static class EmbeddedPage
{
    private static readonly byte[] NotFoundPage = Read("not-found.html");
    private static readonly byte[] NotBuiltPage = Read("not-built.html");

    public static Task WriteNotFoundAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status404NotFound, NotFoundPage);

    public static Task WriteNotBuiltAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status503ServiceUnavailable, NotBuiltPage);

    private static async Task WriteAsync(HttpContext context, int status, byte[] page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CampaignHub.Api.Pages.{name}")!;
        var page = new byte[stream.Length];
        stream.ReadExactly(page);
        return page;
    }
}
