using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Http;

/// <summary>
/// A large document that changes rarely: compressed once, sent with an ETag. It holds no secrets, so compressing it under TLS
/// gives nothing away.
/// </summary>
public sealed class CachedDocument
{
    private readonly string _contentType;
    private readonly Dictionary<string, (byte[] Body, EntityTagHeaderValue Tag)> _forms = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="body">The document.</param>
    /// <param name="contentType">Its media type.</param>
    public CachedDocument(byte[] body, string contentType)
    {
        _contentType = contentType;
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));
        _forms["identity"] = (body, Tag(hash, ""));
        _forms["gzip"] = (Compress(body, stream => new GZipStream(stream, CompressionLevel.Optimal)), Tag(hash, "-gzip"));
        _forms["br"] = (Compress(body, stream => new BrotliStream(stream, CompressionLevel.Optimal)), Tag(hash, "-br"));
    }

    /// <summary>The response in the smallest form the caller takes, or 304 when the caller has it already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cacheControl">Who may keep it, for how long.</param>
    public FileContentHttpResult ToResult(HttpContext context, string cacheControl = "private, no-cache")
    {
        ArgumentNullException.ThrowIfNull(context);
        var encoding = Choose(context.Request.GetTypedHeaders().AcceptEncoding);
        var (body, tag) = _forms[encoding];
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding != "identity")
        {
            headers.ContentEncoding = encoding;
        }

        return TypedResults.File(body, _contentType, entityTag: tag);
    }

    private static string Choose(IList<StringWithQualityHeaderValue> accepted)
    {
        bool Takes(string encoding) => accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : "identity";
    }

    private static EntityTagHeaderValue Tag(string hash, string form) => new($"\"{hash}{form}\"");

    private static byte[] Compress(byte[] body, Func<Stream, Stream> open)
    {
        using var result = new MemoryStream();
        using (var compressing = open(result))
        {
            compressing.Write(body);
        }

        return result.ToArray();
    }
}
