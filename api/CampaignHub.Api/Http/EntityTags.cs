using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Http;

/// <summary>Entity tags (RFC 9110, 8.8.3) of answers that are made anew each time.</summary>
internal static class EntityTags
{
    private const int TagBytes = 16;

    /// <summary>
    /// Gives the answer a tag of its content, names in the reader's language among it; true when the caller has this very answer already
    /// and 304 will do. <paramref name="content"/> is without what changes each time it is asked, such as the time.
    /// </summary>
    public static bool IsKnown<T>(HttpContext context, T content, JsonTypeInfo<T> type)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return IsKnown(context, Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, type)).AsSpan(0, TagBytes)));
    }

    /// <summary>Gives the answer its tag; true when the caller has this very answer already and 304 will do.</summary>
    private static bool IsKnown(HttpContext context, string tag)
    {
        var own = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        var headers = context.Response.GetTypedHeaders();
        (headers.ETag, headers.CacheControl) = (own, new CacheControlHeaderValue { Private = true, NoCache = true });
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(own, useStrongComparison: false));
    }
}
