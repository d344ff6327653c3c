using System.Buffers;
using System.Net.Sockets;
using CampaignHub.LoadTests.Api;
using CampaignHub.LoadTests.Http;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>Sends new check-ins of a team and counts what became of them.</summary>
public sealed class CheckInSender(HttpConnectionPool pool, RequestComposer composer, Tally tally)
{
    public async Task<SendResult> SendAsync(Device device, int count, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(composer.BufferLength(count, device.Token.Length));
        try
        {
            var length = composer.Compose(buffer, device, count, Random.Shared);
            var result = await pool.SendAsync(buffer.AsMemory(0, length), SendResult.Of, cancellation);
            tally.Add(result);
            return result;
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            tally.AddUnknown(count, exception.GetType().Name);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
