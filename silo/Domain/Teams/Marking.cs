using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Teams;

/// <summary>
/// The rules that mark a record as to be checked (cần kiểm tra). A mark never refuses: the record counts, and totals
/// are shown with and without it.
/// </summary>
/// <param name="CountsBusinesses">Activities whose results count businesses, not people.</param>
/// <param name="Area">Where the team works; null when unknown.</param>
public sealed record Marking(ImmutableHashSet<string> CountsBusinesses, WorkingArea? Area)
{
    /// <summary>More people (or businesses) managed an activity than were guided.</summary>
    public const string ResultsAbovePeople = "results-above-people";

    /// <summary>The position lies outside the commune, beyond the phone's own accuracy.</summary>
    public const string OutsideCommune = "outside-commune";

    /// <summary>The phone says that the position is made up.</summary>
    public const string MockPosition = "mock-position";

    /// <summary>Too far from the same person's record nearest in time for the time between them.</summary>
    public const string TooFast = "too-fast";

    /// <summary>The same person's records one after another have the same figures.</summary>
    public const string SameNumbers = "same-numbers";

    /// <summary>Faster than this is marked: nobody visits households at the speed of a main road.</summary>
    public const double GreatestSpeedKmPerHour = 100;

    /// <summary>Nearer than this is never too fast: phones err, and clocks of records that were taken over differ a little.</summary>
    public const double ShortestJumpMetres = 5_000;

    /// <summary>The record that is the n-th in a row with the same figures is marked.</summary>
    public const int SameInARow = 5;

    /// <summary>With fewer people, records are alike by nature: one household, one person, one account.</summary>
    public const int PeopleThatDiffer = 5;

    private const string Paper = "paper";

    /// <summary>No rules; used where none apply.</summary>
    public static Marking None { get; } = new([], null);

    /// <summary>The marks of a record, ascending; <paramref name="trail"/> are the team's records before it.</summary>
    public ImmutableArray<string> MarksOf(CheckIn checkIn, string actor, Trail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        var own = MarksOf(checkIn);
        if (checkIn.Source == Paper)
        {
            return own;
        }

        var carrier = Carrier.Of(checkIn, actor);
        if (HasSameNumbers(checkIn, carrier, trail))
        {
            own = own.Add(SameNumbers);
        }

        return IsTooFast(checkIn, own, carrier, trail) ? own.Add(TooFast) : own;
    }

    /// <summary>The marks a record earns by itself, ascending.</summary>
    public ImmutableArray<string> MarksOf(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        ImmutableArray<string> marks = checkIn.Private.Location is { Mock: true } ? [MockPosition] : [];
        marks = IsOutside(checkIn.Private.Location) ? marks.Add(OutsideCommune) : marks;
        return HasTooManyResults(checkIn) ? marks.Add(ResultsAbovePeople) : marks;
    }

    /// <summary>True for a posted record that later ones are compared with: it counts, and a phone wrote it.</summary>
    internal static bool IsCompared(LedgerEntry entry) => entry.Account == Account.Counted && entry.Body.Source != Paper;

    /// <summary>True for a record of so many people that others with the same figures are remarkable.</summary>
    internal static bool HasFiguresThatDiffer(CheckIn checkIn) => checkIn.People >= PeopleThatDiffer;

    /// <summary>True for a mark that puts the record's own position in doubt: nothing can be measured from there.</summary>
    internal static bool DoubtsPlace(LedgerEntry mark) => DoubtPlace(mark.Marks!.Split(','));

    private static bool DoubtPlace(IReadOnlyCollection<string> marks) => marks.Count > 0 && marks.Any(mark => mark is OutsideCommune or MockPosition);

    private static bool IsOf(Footstep step, Carrier carrier, CheckIn checkIn) => step.Carrier == carrier && step.Subject != checkIn.Id;

    private static bool HasSameNumbers(CheckIn checkIn, Carrier carrier, Trail trail)
    {
        if (!HasFiguresThatDiffer(checkIn))
        {
            return false;
        }

        var figures = Tally.Of(checkIn);
        var same = 0;
        for (var i = trail.Steps.Length - 1; i >= 0 && same < SameInARow - 1; i--)
        {
            var step = trail.Steps[i];
            if (!IsOf(step, carrier, checkIn))
            {
                continue;
            }

            if (step.Kind != checkIn.Kind || step.Figures != figures)
            {
                return false;
            }

            same++;
        }

        return same == SameInARow - 1;
    }

    private static bool IsTooFast(CheckIn checkIn, ImmutableArray<string> marks, Carrier carrier, Trail trail)
    {
        if (checkIn.Private.Location is not { } here || DoubtPlace(marks))
        {
            return false;
        }

        var at = checkIn.CorrectedAt;
        Footstep? nearest = null;
        foreach (var step in trail.Steps)
        {
            if (step.Place is not null
                && IsOf(step, carrier, checkIn)
                && (nearest is null || (step.At - at).Duration() < (nearest.At - at).Duration()))
            {
                nearest = step;
            }
        }

        if (nearest is not { Place: { } there })
        {
            return false;
        }

        var metres = here.DistanceMetres(there) - (here.AccuracyMetres ?? 0) - (there.AccuracyMetres ?? 0);
        var hours = (nearest.At - at).Duration().TotalHours;
        return metres > ShortestJumpMetres && metres / 1_000 > GreatestSpeedKmPerHour * hours;
    }

    private bool IsOutside(Position? location) => location is not null && Area is not null && Area.IsOutside(location);

    private bool HasTooManyResults(CheckIn checkIn)
    {
        // A shop visited at home has people but no businesses counted: then the people are the limit.
        var businesses = checkIn.Businesses ?? checkIn.People;
        return Exceeds(checkIn.Results, checkIn.People, businesses);
    }

    private bool Exceeds(Counts results, int people, int businesses)
    {
        for (var i = 0; i < results.Codes.Length; i++)
        {
            if (results.Values[i] > (CountsBusinesses.Contains(results.Codes[i]) ? businesses : people))
            {
                return true;
            }
        }

        return false;
    }
}
