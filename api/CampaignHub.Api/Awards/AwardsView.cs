using CampaignHub.Api.Access;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Awards;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Awards;

/// <summary>What a caller sees of a table: names of members only where the roster is the caller's to see.</summary>
internal sealed class AwardsView(ICommuneDirectory communes, ITeamDirectory teams, MemberNames members)
{
    public async Task<AwardsBody> ShowAsync(AwardTable table, Caller caller, int limit, CancellationToken cancellation)
    {
        var individuals = caller.MaySeePersons() ? table.Members.Take(limit).ToList() : null;
        var visible = (individuals ?? []).Where(score => caller.MaySeePeopleOf(CommuneOf(score.Key))).Select(score => score.Key);
        var names = await members.ReadAsync(visible, cancellation);
        return new AwardsBody(
            table.Range.From,
            table.Range.To,
            table.CommuneCode,
            ForReference: true,
            table.At,
            table.Range.Days,
            table.Range.Weeks,
            [.. table.Teams.Take(limit).Select(score => BodyOf(score, names))],
            [.. table.Communes.Take(limit).Select(score => BodyOf(score, names))],
            individuals?.ConvertAll(score => BodyOf(score, names)));
    }

    private AwardScoreBody BodyOf(AwardScore score, IReadOnlyDictionary<string, string> names)
    {
        var who = AwardRecipient.Parse(score.Key);
        var team = who.TeamCode is { } code && teams.TryGet(code, out var found) ? found.Name : null;
        var name = who.IsIndividual ? names.GetValueOrDefault(score.Key)
            : team ?? (communes.TryGet(CommuneOf(score.Key), out var commune) ? commune.FullName : null);
        return new AwardScoreBody(
            CommuneOf(score.Key), who.TeamCode, team, who.MemberNumber, name, score.Total, score.OutOf, [.. score.Parts.Select(BodyOf)]);
    }

    private static AwardPartBody BodyOf(AwardPart part) =>
        new(part.Criterion.Code, part.Value, part.Factor, part.Criterion.Full, part.Criterion.Points, part.Earned);

    private static string CommuneOf(string key) => key[..5];
}
