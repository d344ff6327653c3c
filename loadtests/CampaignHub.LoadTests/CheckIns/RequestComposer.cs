using System.Buffers.Text;
using System.Text;
using CampaignHub.LoadTests.Api;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>
/// Writes whole HTTP requests of check-ins from parts that were serialised once, because generator and server share the cores.
/// </summary>
/// <param name="path">Where the requests go; a peer's path for the peers.</param>
public sealed class RequestComposer(Uri server, WorkClock clock, string path = RequestComposer.OwnPath)
{
    public const string OwnPath = "/api/v1/check-ins";

    private const int BytesPerItem = 400;
    private const int LengthDigits = 7;

    private static readonly byte[][] _works =
    [
        .. new[]
        {
            """
            "kind":"household","households":1,"people":3,"results":{"vneid":2,"online-services":1},"staff":2}
            """,
            """
            "kind":"household","households":1,"people":2,"results":{"health-book":1},"pending":{"vneid":1},"memberNumber":4}
            """,
            """
            "kind":"point","households":0,"people":12,"results":{"online-services":5,"citizen-app":7,"online-safety":12},"source":"phone"}
            """,
            """
            "kind":"business","households":0,"businesses":1,"people":1,"results":{"qr-merchant":1},"clockOffsetSeconds":-2}
            """,
            """
            "kind":"household","households":1,"people":4,"results":{"payment-account":2,"cashless-payment":3},"householdNumber":37}
            """,
            """
            "kind":"training","households":0,"people":25,"results":{"digital-learning":20,"ai-basics":25},"staff":3}
            """,
            """
            "kind":"remote","households":0,"people":1,"results":{"digital-signature":1}}
            """,
            """
            "kind":"household","households":1,"people":0,"results":{},"outcome":"absent"}
            """,
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly byte[] _beforeToken = Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer ");

    private readonly byte[] _afterToken = Encoding.ASCII.GetBytes(
        $"\r\nContent-Type: application/json\r\nContent-Length: {new string('0', LengthDigits)}\r\n\r\n");

    /// <summary>How long a buffer has to be for a request of so many check-ins.</summary>
    public int BufferLength(int count, int tokenLength = 512) =>
        _beforeToken.Length + tokenLength + _afterToken.Length + (count * BytesPerItem) + 2;

    /// <summary>Writes a request with <paramref name="count"/> new check-ins of a device's team; gives its length.</summary>
    public int Compose(Span<byte> buffer, Device device, int count, Random random)
    {
        var writer = new SpanWriter(buffer);
        writer.Write(_beforeToken);
        writer.WriteAscii(device.Token);
        writer.Write(_afterToken);
        var bodyStart = writer.Length;
        for (var item = 0; item < count; item++)
        {
            writer.Write(item == 0 ? "["u8 : ","u8);
            writer.Write("{\"id\":\""u8);
            writer.WriteGuid(Guid.CreateVersion7());
            writer.Write("\",\"teamCode\":\""u8);
            writer.WriteAscii(device.TeamCode);
            writer.Write("\",\"occurredAt\":\""u8);
            writer.Write(clock.Text());
            writer.Write("\","u8);
            writer.Write(_works[random.Next(_works.Length)]);
        }
        writer.Write("]"u8);

        var length = buffer.Slice(bodyStart - 4 - LengthDigits, LengthDigits);
        Utf8Formatter.TryFormat(writer.Length - bodyStart, length, out _, new System.Buffers.StandardFormat('D', LengthDigits));
        return writer.Length;
    }
}
