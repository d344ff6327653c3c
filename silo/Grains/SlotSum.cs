using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Grains;

/// <summary>
/// The latest slot of each part (a team of a commune, a commune of the province) and their sum, kept up as slots are
/// replaced. Slots are absolute, so lost, doubled and reordered ones do no harm. Not thread-safe.
/// </summary>
public sealed class SlotSum<TSlot>
{
    private readonly Func<TSlot, Part> _read;
    private readonly Dictionary<string, (TSlot Slot, Part Part)> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    internal SlotSum(Func<TSlot, Part> read) => _read = read;

    /// <summary>The sum.</summary>
    public DayTotals Totals { get; private set; } = DayTotals.Zero;

    /// <summary>Teams with net check-ins above 0.</summary>
    public int TeamsReporting { get; private set; }

    /// <summary>Sum of the parts' versions.</summary>
    public long Version { get; private set; }

    /// <summary>True when slots were replaced since <see cref="TakeChanged"/>.</summary>
    public bool HasChanged => _changed.Count > 0;

    /// <summary>The slots, by code.</summary>
    public IReadOnlyDictionary<string, TSlot> ByCode => _parts.ToDictionary(part => part.Key, part => part.Value.Slot, StringComparer.Ordinal);

    /// <summary>The slots.</summary>
    public IEnumerable<TSlot> All => _parts.Values.Select(part => part.Slot);

    /// <summary>A part's slot; default for none.</summary>
    public TSlot? Of(string code) => _parts.TryGetValue(code, out var part) ? part.Slot : default;

    /// <summary>A part's version; 0 for none.</summary>
    public long VersionOf(string code) => _parts.TryGetValue(code, out var part) ? part.Part.Version : 0;

    /// <summary>
    /// Replaces the part's slot when this one is newer, or when it has the same version and other figures: then the
    /// self-audit healed a drift.
    /// </summary>
    public bool Take(TSlot slot)
    {
        var newer = _read(slot);
        var old = _parts.TryGetValue(newer.Code, out var known) ? known.Part : new Part(newer.Code, 0, DayTotals.Zero, 0);
        if (old.Version > newer.Version || (old.Version == newer.Version && old.Totals == newer.Totals))
        {
            return false;
        }

        _parts[newer.Code] = (slot, newer);
        _changed.Add(newer.Code);
        Totals = Totals.Replace(old.Totals, newer.Totals);
        TeamsReporting += newer.TeamsReporting - old.TeamsReporting;
        Version += newer.Version - old.Version;
        return true;
    }

    /// <summary>The slots replaced since the last call, by code.</summary>
    public ImmutableArray<TSlot> TakeChanged()
    {
        var changed = _changed.Order(StringComparer.Ordinal).Select(code => _parts[code].Slot).ToImmutableArray();
        _changed.Clear();
        return changed;
    }

    internal readonly record struct Part(string Code, long Version, DayTotals Totals, int TeamsReporting);
}

/// <summary>Makes sums of slots.</summary>
public static class SlotSum
{
    /// <summary>Of a commune's teams.</summary>
    public static SlotSum<TeamSlot> OfTeams() => new(slot =>
    {
        var totals = slot.Totals.ToDomain();
        return new(slot.TeamCode, slot.Number, totals, totals.Counted.CheckIns > 0 ? 1 : 0);
    });

    /// <summary>Of the province's communes.</summary>
    public static SlotSum<CommuneSlot> OfCommunes() =>
        new(slot => new(slot.CommuneCode, slot.Version, slot.Totals.ToDomain(), slot.TeamsReporting));
}
