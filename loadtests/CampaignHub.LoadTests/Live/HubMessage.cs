using System.Text.Json;

namespace CampaignHub.LoadTests.Live;

/// <summary>What the load tests have to know of a hub message.</summary>
public sealed record HubMessage(HubMessageType Type, string? Target, string? InvocationId, string? Error, JsonElement? Body)
{
    /// <summary>The first argument of an invocation, the result of a completion, nothing otherwise.</summary>
    /// <exception cref="JsonException">The bytes are no hub message.</exception>
    public static HubMessage Parse(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        var type = root.TryGetProperty("type", out var number) ? (HubMessageType)number.GetInt32() : HubMessageType.Handshake;
        return new HubMessage(
            type,
            TextOf(root, "target"),
            TextOf(root, "invocationId"),
            TextOf(root, "error"),
            type switch
            {
                HubMessageType.Invocation when root.GetProperty("arguments") is { } arguments && arguments.GetArrayLength() > 0 =>
                    arguments[0].Clone(),
                HubMessageType.Completion when root.TryGetProperty("result", out var result) => result.Clone(),
                _ => null,
            });
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
