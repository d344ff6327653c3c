using System.Text;
using System.Text.Json;

namespace CampaignHub.LoadTests.Live;

/// <summary>The JSON protocol of SignalR hubs: JSON messages, each ended by the record separator.</summary>
public static class HubFraming
{
    public const byte RecordSeparator = 0x1e;

    public static ReadOnlyMemory<byte> Handshake { get; } = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();

    public static ReadOnlyMemory<byte> Ping { get; } = "{\"type\":6}\u001e"u8.ToArray();

    public static byte[] Invocation(string invocationId, string target, params string[] arguments) =>
        Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(new { type = 1, invocationId, target, arguments }) + (char)RecordSeparator);

    /// <summary>Hands each whole message in the bytes to <paramref name="onMessage"/>; gives the number of bytes used up.</summary>
    public static int ReadMessages(ReadOnlyMemory<byte> received, Action<ReadOnlyMemory<byte>> onMessage)
    {
        var used = 0;
        while (received.Span[used..].IndexOf(RecordSeparator) is var length and >= 0)
        {
            onMessage(received.Slice(used, length));
            used += length + 1;
        }
        return used;
    }
}
