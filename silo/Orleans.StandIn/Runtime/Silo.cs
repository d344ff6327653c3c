using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>The one silo of the process: grains, references and calls between them.</summary>
internal sealed class Silo : IClusterClient, IDisposable
{
    private readonly ConcurrentDictionary<Type, ContractType> _contracts = new();
    private readonly GrainClasses _classes;
    private readonly ObserverTargets _observers;
    private volatile bool _isStopping;
    private volatile bool _isStopped;

    public Silo(
        IServiceProvider services,
        GrainClasses classes,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging,
        ILogger<Silo> logger,
        TimeProvider? time = null)
    {
        Services = services;
        _classes = classes;
        Log = logger;
        Time = time ?? TimeProvider.System;
        Collection = collection.Value;
        Outstanding = new(messaging.Value.ResponseTimeout);
        Activations = new(this);
        _observers = new(this);
    }

    public IServiceProvider Services { get; }

    public IServiceProvider ServiceProvider => Services;

    public ILogger Log { get; }

    public TimeProvider Time { get; }

    public GrainCollectionOptions Collection { get; }

    public CallDeadlines Outstanding { get; }

    public ActivationDirectory Activations { get; }

    /// <summary>Why a call cannot be taken now; null while the silo runs. While it stops, grains may still call grains.</summary>
    public Exception? Refusal() =>
        _isStopped || (_isStopping && Activation.Current is null)
            ? new SiloUnavailableException("The silo is stopping or stopped and takes no more calls.")
            : null;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), Target(typeof(TGrainInterface), primaryKey, grainClassNamePrefix));

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)Reference(grainInterfaceType, Target(grainInterfaceType, grainPrimaryKey, null));

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        (TGrainObserverInterface)(object)Reference(typeof(TGrainObserverInterface), _observers.Add(obj));

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => ObserverTargets.Remove(obj);

    /// <summary>A reference of an interface to a grain or observer.</summary>
    public Reference Reference(Type contract, CallTarget target) =>
        _contracts.GetOrAdd(contract, static type => new(type)).Create(target);

    /// <summary>Takes no more calls from outside, then deactivates every grain.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        _isStopping = true;
        try
        {
            await Activations.DeactivateAllAsync(cancellation);
        }
        finally
        {
            _isStopped = true;
        }
    }

    public void Dispose()
    {
        _isStopping = _isStopped = true;
        Outstanding.Dispose();
    }

    private GrainTarget Target(Type contract, string key, string? prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var grainClass = _classes.Implementing(contract, prefix);
        return new(this, grainClass, new(grainClass.GrainType, IdSpan.Create(key)));
    }
}
