using System.Buffers;

namespace CampaignHub.Api.Http;

/// <summary>The whole body of a request in a pooled buffer.</summary>
internal readonly struct RequestBody(byte[] buffer, int length) : IDisposable
{
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <exception cref="ProblemException">The body is larger than its endpoint takes.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var limit = BodyLimit.Of(request.HttpContext);
        // One byte more than allowed tells a body of unknown length that is too large.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? limit) + 1);
        var length = 0;
        try
        {
            int read;
            while (length <= limit && (read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation)) > 0)
            {
                length += read;
            }

            return length <= limit ? new RequestBody(buffer, length) : throw new ProblemException(Problems.TooLarge);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
