using System.Collections.Frozen;
using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Host;

/// <summary>The rules of marking, from the program file, the places of the communes and their boundaries where there are any.</summary>
public sealed class MarkingSource : IMarkingSource
{
    private readonly FrozenDictionary<string, Marking> _byCommune;
    private readonly Marking _elsewhere;
    private readonly IBoundarySource? _boundaries;

    /// <summary>Prepares one set of rules per commune.</summary>
    public MarkingSource(ProvinceData province, IBoundarySource? boundaries = null)
    {
        ArgumentNullException.ThrowIfNull(province);
        _boundaries = boundaries;
        var businesses = province.Program.Activities
            .Where(activity => activity.Unit == CountUnit.Business)
            .Select(activity => activity.Code)
            .ToImmutableHashSet(StringComparer.Ordinal);
        _elsewhere = new Marking(businesses, Area: null);
        _byCommune = province.Communes.ToFrozenDictionary(
            commune => commune.Code,
            commune => _elsewhere with { Area = WorkingArea.Around(CentreOf(commune), commune.AreaKm2) },
            StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Marking For(string teamCode)
    {
        var communeCode = TeamCodes.CommuneOf(teamCode);
        var marking = _byCommune.GetValueOrDefault(communeCode, _elsewhere);
        return marking.Area is { } area && _boundaries?.Find(communeCode) is { } boundary
            ? marking with { Area = area with { Boundary = boundary } }
            : marking;
    }

    private static Position CentreOf(Commune commune) =>
        new((int)Math.Round(commune.Lat * 1e7), (int)Math.Round(commune.Lon * 1e7), AccuracyMetres: null, Mock: false);
}
