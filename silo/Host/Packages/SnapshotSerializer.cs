using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace CampaignHub.Host.Packages;

/// <summary>
/// Snapshots as plain JSON; one that cannot be read counts as absent. Orleans' own serializer writes the names of .NET types
/// and throws when it does not know one, so a renamed type would keep every team with an older snapshot from waking.
/// </summary>
internal sealed partial class SnapshotSerializer(ILogger<SnapshotSerializer> logger) : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    public T? Deserialize<T>(BinaryData input)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(input.ToMemory().Span);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            LogUnreadable(exception, typeof(T).Name);
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A stored {Type} cannot be read and counts as absent")]
    private partial void LogUnreadable(Exception exception, string type);
}
