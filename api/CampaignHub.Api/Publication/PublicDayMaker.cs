using System.Collections.Immutable;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Publication;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Api.Publication;

/// <summary>From the teams' totals to what everybody may see.</summary>
internal sealed class PublicDayMaker(ICommuneDirectory communes, CampaignProgram program)
{
    /// <summary>The day with small numbers withheld.</summary>
    public PublicDayBody Make(PublishedDay day, IReadOnlyList<TeamDayRow> teams, DateTimeOffset at)
    {
        var byCommune = teams
            .GroupBy(row => TeamCode.CommuneOf(row.TeamCode)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Sum(group), StringComparer.Ordinal);
        var tallies = communes.All.Select(commune => byCommune.GetValueOrDefault(commune.Code, Tally.Zero)).ToList();
        var province = tallies.Aggregate(Tally.Zero, (sum, tally) => sum + tally);
        return new PublicDayBody(
            day.Date,
            day.Name,
            day.Status,
            at,
            day.IsFinal ? day.Root : null,
            tallies.Count(tally => tally.CheckIns > 0),
            teams.Count(row => row.Day.Totals.Counted.CheckIns > 0),
            new PublicCounts(
                SmallNumbers.Published(province.CheckIns),
                SmallNumbers.Published(province.Households),
                SmallNumbers.Published(province.Businesses),
                SmallNumbers.Published(province.People)),
            [.. program.Activities.Where(activity => province.Results[activity.Code] > 0).Select(activity => Of(activity, province))],
            Communes(tallies));
    }

    private static Tally Sum(IEnumerable<TeamDayRow> teams) =>
        teams.Aggregate(Tally.Zero, (sum, row) => sum + row.Day.Totals.Counted);

    private static PublicActivity Of(Activity activity, Tally province) => new(
        activity.Code,
        new PublicText(activity.Name.Vi, activity.Name.En),
        activity.Unit is CountUnit.Business ? "business" : "person",
        SmallNumbers.Published(province.Results[activity.Code]));

    private ImmutableArray<PublicCommune> Communes(IReadOnlyList<Tally> tallies)
    {
        var (checkIns, households) = (Column(tallies, tally => tally.CheckIns), Column(tallies, tally => tally.Households));
        var (businesses, people) = (Column(tallies, tally => tally.Businesses), Column(tallies, tally => tally.People));
        return
        [
            .. communes.All.Select((commune, row) =>
                new PublicCommune(
                    commune.Code, commune.FullName, commune.Lat, commune.Lon, checkIns[row], households[row], businesses[row], people[row])),
        ];
    }

    private static ImmutableArray<long?> Column(IEnumerable<Tally> tallies, Func<Tally, long> count) =>
        SmallNumbers.Column([.. tallies.Select(count)]);
}
