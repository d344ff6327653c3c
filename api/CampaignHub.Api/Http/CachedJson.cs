using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Http;

/// <summary>
/// A JSON document that changes rarely: serialised once, sent with an ETag, so that a phone that has it is answered 304 with
/// no body.
/// </summary>
public sealed class CachedJson
{
    /// <summary>Vietnamese as it is, not as escapes: half the size. The document is never put into a page.</summary>
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _body;
    private readonly EntityTagHeaderValue _tag;

    private CachedJson(byte[] body)
    {
        _body = body;
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
    }

    /// <summary>Serialises a value.</summary>
    public static CachedJson Of<T>(T value, JsonTypeInfo<T> type) =>
        new(Write(writer => JsonSerializer.Serialize(writer, value, type)));

    /// <summary>Takes a JSON text without its white space.</summary>
    public static CachedJson Minified(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return new CachedJson(Write(document.WriteTo));
    }

    /// <summary>The response: the document, or 304 when the caller has it already.</summary>
    public FileContentHttpResult ToResult(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(_body, "application/json; charset=utf-8", entityTag: _tag);
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, Writing))
        {
            write(writer);
        }

        return body.WrittenSpan.ToArray();
    }
}
