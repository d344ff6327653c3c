using System.Collections.Immutable;
using CampaignHub.Domain.CheckIns;
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

    /// <summary>No rules; used where none apply.</summary>
    public static Marking None { get; } = new([], null);

    /// <summary>The marks of a record, ascending.</summary>
    public ImmutableArray<string> MarksOf(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        var marks = ImmutableArray.CreateBuilder<string>();
        if (checkIn.Private.Location is { Mock: true })
        {
            marks.Add(MockPosition);
        }

        if (IsOutside(checkIn.Private.Location))
        {
            marks.Add(OutsideCommune);
        }

        if (HasTooManyResults(checkIn))
        {
            marks.Add(ResultsAbovePeople);
        }

        return marks.DrainToImmutable();
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
