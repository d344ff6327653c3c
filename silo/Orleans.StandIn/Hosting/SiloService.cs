using Microsoft.Extensions.Hosting;

namespace Orleans.Runtime;

/// <summary>Starts the silo with the host, collects idle grains, and deactivates all grains when the host stops.</summary>
internal sealed class SiloService(Silo silo) : IHostedService, IDisposable
{
    private Timer? _collection;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var quantum = silo.Collection.CollectionQuantum;
        _collection = new(_ => silo.Activations.CollectIdle(), null, quantum, quantum);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _collection?.Dispose();
        await silo.StopAsync(cancellationToken);
    }

    public void Dispose() => _collection?.Dispose();
}
