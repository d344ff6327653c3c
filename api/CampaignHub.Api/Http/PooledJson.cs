using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;

namespace CampaignHub.Api.Http;

/// <summary>
/// 200 with a JSON body, for what is answered thousands of times a second: written at once into a buffer that the thread keeps, so that
/// its length is known before the headers are sent and nothing is sent in chunks.
/// </summary>
internal sealed class PooledJson<T>(T value, JsonTypeInfo<T> type) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status200OK;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = PooledJsonBuffer.Write(value, type);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.Length;
        response.BodyWriter.Write(buffer);
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

/// <summary>A thread's own buffer and writer.</summary>
internal static class PooledJsonBuffer
{
    /// <summary>A buffer that a large answer has made larger than this is not kept.</summary>
    private const int Kept = 64 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? t_kept;

    /// <summary>The value as JSON; to be used before this thread writes the next one.</summary>
    public static ReadOnlySpan<byte> Write<T>(T value, JsonTypeInfo<T> type)
    {
        var (buffer, writer) = t_kept ?? New();
        // Somebody's own converter may write on this thread meanwhile, and what it left must not be gone on with.
        t_kept = null;
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        t_kept = buffer.Capacity <= Kept ? (buffer, writer) : null;
        return buffer.WrittenSpan;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) New()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }));
    }
}
