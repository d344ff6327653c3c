namespace CampaignHub.Grains.Teams;

/// <summary>
/// Ids of the last submissions that were committed. What comes again is looked up before it is decided: its append would fail, and
/// make all that share its commit be written one by one. Ids alone, since records kept here would outlive two collections of
/// garbage only to be thrown away after the third.
/// </summary>
internal sealed class RecentSubmissions
{
    private const int Limit = 32;
    private const int AtFirst = 4;
    private Guid[] _ids = [];
    private int _next;

    public bool Contains(Guid id) => _ids.AsSpan().Contains(id);

    public void Add(Guid id)
    {
        if (_next == _ids.Length && _ids.Length < Limit)
        {
            Array.Resize(ref _ids, Math.Max(AtFirst, 2 * _ids.Length));
        }

        _ids[_next % _ids.Length] = id;
        _next = (_next + 1) % Limit;
    }
}
