namespace CampaignHub.Grains;

/// <summary>
/// Sends the first change at once and those that follow within a window together. It lives inside one activation:
/// its continuation runs on the activation's own scheduler, so it needs no lock.
/// </summary>
internal sealed class Coalescer(TimeProvider time, TimeSpan window, Action send)
{
    private bool _resting;
    private bool _changed;

    /// <summary>Something changed.</summary>
    public void Changed()
    {
        if (_resting)
        {
            _changed = true;
            return;
        }

        send();
        _ = RestAsync();
    }

    /// <summary>Sends what waits, now.</summary>
    public void Flush()
    {
        if (_changed)
        {
            _changed = false;
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
            if (_changed)
            {
                send();
            }
        }
        while (_changed);
        _resting = false;
    }
}
