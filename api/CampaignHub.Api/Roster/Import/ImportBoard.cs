using CampaignHub.Api.Access;

namespace CampaignHub.Api.Roster.Import;

/// <summary>The imports of this node, running and lately over, for those who sent them. Bounded: the oldest go first.</summary>
internal sealed class ImportBoard
{
    private const int Most = 100;

    private readonly Lock _turn = new();
    private readonly Dictionary<Guid, (string Actor, ImportProgress Progress)> _imports = [];
    private readonly Queue<Guid> _order = [];

    /// <summary>Begins to show an import; null for an id that somebody uses already.</summary>
    public ImportProgress? Begin(Guid? id, Caller caller)
    {
        var progress = new ImportProgress();
        lock (_turn)
        {
            if (id is not { } shown)
            {
                return progress;
            }

            if (_imports.TryGetValue(shown, out var other))
            {
                // The same id again is the same person trying again.
                if (other.Actor != caller.Actor)
                {
                    return null;
                }

                _imports[shown] = (caller.Actor, progress);
                return progress;
            }

            _imports.Add(shown, (caller.Actor, progress));
            _order.Enqueue(shown);
            if (_order.Count > Most)
            {
                _imports.Remove(_order.Dequeue());
            }

            return progress;
        }
    }

    /// <summary>How far an import of the caller's is; null for every other.</summary>
    public ImportStage? Find(Guid id, Caller caller)
    {
        lock (_turn)
        {
            return _imports.TryGetValue(id, out var import) && import.Actor == caller.Actor ? import.Progress.Now : null;
        }
    }
}
