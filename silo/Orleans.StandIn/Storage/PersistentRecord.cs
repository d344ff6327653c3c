using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>A record of a grain, kept as JSON.</summary>
internal sealed class PersistentRecord<TState>(RecordStore store, string name, GrainId grain, ILogger log) : IPersistentState<TState>
{
    private readonly RecordKey _key = store.Key(name, grain);

    public TState State { get; set; } = Empty();

    public string? Etag { get; private set; }

    public bool RecordExists { get; private set; }

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public async Task ReadStateAsync(CancellationToken cancellationToken)
    {
        var (payload, version) = await store.ReadAsync(_key, cancellationToken);
        var state = payload is null ? default : Parse(payload);
        State = state ?? Empty();
        Etag = version;
        RecordExists = state is not null;
    }

    public async Task WriteStateAsync(CancellationToken cancellationToken)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(State, RecordJson.Options);
        Etag = await store.WriteAsync(_key, Etag, payload, cancellationToken);
        RecordExists = true;
    }

    public async Task ClearStateAsync(CancellationToken cancellationToken)
    {
        if (Etag is null)
        {
            await ReadStateAsync(cancellationToken);
        }

        if (Etag is not null)
        {
            var version = await store.ClearAsync(_key, Etag, cancellationToken);
            Etag = version;
        }

        State = Empty();
        RecordExists = false;
    }

    private TState? Parse(byte[] payload)
    {
        try
        {
            return JsonSerializer.Deserialize<TState>(payload, RecordJson.Options);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            // Records are snapshots: whoever keeps one can do without. A grain that cannot start cannot.
            log.RecordUnreadable(name, grain, error);
            return default;
        }
    }

    private static TState Empty() =>
        typeof(TState).IsValueType || typeof(TState).GetConstructor(Type.EmptyTypes) is not null
            ? System.Activator.CreateInstance<TState>()
            : (TState)RuntimeHelpers.GetUninitializedObject(typeof(TState));
}
