using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>Observers known by their own references.</summary>
public class ObserverManager<TObserver> : ObserverManager<IAddressable, TObserver>
{
    /// <inheritdoc/>
    public ObserverManager(TimeSpan expiration, ILogger log)
        : base(expiration, log)
    {
    }
}
