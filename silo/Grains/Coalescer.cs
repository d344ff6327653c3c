namespace CampaignHub.Grains;

/// <summary>
/// Sends the first change at once and those that follow within a window together. It lives inside one activation:
/// its continuation runs on the activation's own scheduler, so it needs no lock.
/// </summary>
internal sealed class Coalescer(TimeProvider time, TimeSpan window, Action send)
{
    private bool _resting;
    private bool _changed;
    private bool _ended;

    /// <summary>Something changed.</summary>
    public void Changed()
    {
        if (_resting || _ended)
        {
            _changed = true;
            return;
        }

        send();
        _ = RestAsync();
    }

    /// <summary>
    /// The activation ends: sends what waits, unless the whole silo stops. Then nobody is there to hear it, and whoever
    /// starts next reads the ledger.
    /// </summary>
    public void End(DeactivationReason reason)
    {
        _ended = true;
        if (_changed && reason.ReasonCode != DeactivationReasonCode.ShuttingDown)
        {
            send();
        }
    }

    private async Task RestAsync()
    {
        _resting = true;
        do
        {
            _changed = false;
            await Task.Delay(window, time);
            if (_changed && !_ended)
            {
                send();
            }
        }
        while (_changed && !_ended);
        _resting = false;
    }
}
