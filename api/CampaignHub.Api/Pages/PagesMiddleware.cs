using CampaignHub.Api.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CampaignHub.Api.Pages;

/// <summary>
/// Serves the built web client: <c>/dieu-hanh</c> is the file <c>dieu-hanh.html</c>, files under <c>/assets</c> carry a hash in
/// their name and are kept for ever, everything else is asked for again. The api's own addresses pass by.
/// </summary>
internal static class PagesMiddleware
{
    private static readonly string[] NotPages = ["/api", "/hubs", "/healthz", "/readyz"];

    public static void UsePages(this WebApplication app, string webFolder)
    {
        // The client may be built after the server has started; the folder itself must exist for the provider.
        var files = Directory.Exists(webFolder) ? new PhysicalFileProvider(webFolder) : null;
        app.MapWhen(IsPage, pages =>
        {
            pages.Use(PrepareAsync);
            if (files is not null)
            {
                pages.UseResponseCompression();
                pages.Use((context, next) => NameFileAsync(context, next, files));
                pages.UseStaticFiles(OptionsFor(files));
            }

            pages.Run(files is null ? EmbeddedPage.WriteNotBuiltAsync : EmbeddedPage.WriteNotFoundAsync);
        });
    }

    private static bool IsPage(HttpContext context) =>
        !Array.Exists(NotPages, prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal));

    private static Task PrepareAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        SecurityHeaders.AddForPages(context.Response.Headers);
        return next(context);
    }

    private static Task NameFileAsync(HttpContext context, RequestDelegate next, PhysicalFileProvider files)
    {
        var path = context.Request.Path.Value;
        if (path is null or "" or "/")
        {
            context.Request.Path = "/index.html";
        }
        else if (path.LastIndexOf('/') == 0 && !path.Contains('.', StringComparison.Ordinal) && files.GetFileInfo(path + ".html").Exists)
        {
            context.Request.Path = path + ".html";
        }

        return next(context);
    }

    private static StaticFileOptions OptionsFor(PhysicalFileProvider files)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        return new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            OnPrepareResponse = file => AddHeaders(file.Context),
        };
    }

    private static void AddHeaders(HttpContext context)
    {
        var (path, headers) = (context.Request.Path, context.Response.Headers);
        headers.CacheControl = path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (path.Equals("/service-worker.js", StringComparison.Ordinal))
        {
            headers["Service-Worker-Allowed"] = "/";
        }
    }
}
