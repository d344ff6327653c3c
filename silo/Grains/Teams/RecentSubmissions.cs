using CampaignHub.Domain.Teams;

namespace CampaignHub.Grains.Teams;

/// <summary>The last submissions that were committed, so that a retry after a lost answer costs no look-up.</summary>
internal sealed class RecentSubmissions
{
    private const int Limit = 32;
    private readonly Dictionary<Guid, KnownSubmission> _byId = new(Limit);
    private readonly Queue<Guid> _order = new(Limit);

    public KnownSubmission? Find(Guid id) => _byId.GetValueOrDefault(id);

    public void Add(KnownSubmission submission)
    {
        var id = submission.Command.Id;
        if (!_byId.TryAdd(id, submission))
        {
            return;
        }

        _order.Enqueue(id);
        if (_order.Count > Limit)
        {
            _byId.Remove(_order.Dequeue());
        }
    }
}
