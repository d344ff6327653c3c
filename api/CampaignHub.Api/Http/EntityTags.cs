using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Http;

/// <summary>Entity tags (RFC 9110, 8.8.3) of answers that are made anew each time.</summary>
internal static class EntityTags
{
    /// <summary>Gives the answer its tag; true when the caller has this very answer already and 304 will do.</summary>
    public static bool IsKnown(HttpContext context, string tag)
    {
        var own = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        (headers.ETag, headers.CacheControl) = (own, new CacheControlHeaderValue { Private = true, NoCache = true });
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(own, useStrongComparison: false));
    }
}
