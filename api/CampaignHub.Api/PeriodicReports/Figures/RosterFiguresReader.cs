using CampaignHub.Api.Roster;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;
using CampaignHub.Domain.Roster;
using Npgsql;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Counts the roster as it stands now, and what changed in it in the period.</summary>
internal sealed class RosterFiguresReader(NpgsqlDataSource database, ReviewStore reviews, RosterHistory history, CampaignProgram program)
{
    public async Task<RosterFigures> ReadAsync(string? communeCode, ReportSpan span, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var roster = await RosterReader.ReadAsync(connection, communeCode, cancellation);
        var states = await reviews.ListAsync(program.Year, communeCode, cancellation);
        var villages = roster.Villages.Where(village => village.RetiredOn is null).ToDictionary(village => village.Code, StringComparer.Ordinal);
        var teams = roster.Teams.Where(team => team.Active).OrderBy(team => team.Code, StringComparer.Ordinal).ToList();
        var served = teams.Select(team => team.VillageCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var codes = teams.Select(team => team.Code).ToHashSet(StringComparer.Ordinal);
        var members = roster.Members.Where(member => member.Active && codes.Contains(member.TeamCode)).ToLookup(member => member.TeamCode, StringComparer.Ordinal);
        var all = members.SelectMany(team => team).ToList();
        var latest = states.Select(state => state.Latest).OfType<RosterReview>().ToList();
        var changes = await history.CountAsync(communeCode, span.From, span.To, cancellation);
        return new RosterFigures(
            villages.Count,
            villages.Keys.Count(code => !served.Contains(code)),
            teams.Count,
            all.Count,
            all.Count(member => member.Core),
            Forces(all),
            latest.Count,
            latest.Count(review => review.Changed),
            states.Sum(state => state.ChangesSince),
            communeCode is not null && latest is [{ DecisionNumber: not null } review] ? new DecisionMark(review.DecisionNumber, review.DecisionDate) : null,
            communeCode is null ? [] : [.. teams.Select(team => LineOf(team, villages, members[team.Code]))],
            changes,
            changes > 0 || states.Any(state => state is { Latest.Changed: true, ConfirmedAt: { } at } && IsWithin(span, at)));
    }

    private static bool IsWithin(ReportSpan span, DateTimeOffset at) => VietnamTime.DateOf(at) is var day && day >= span.From && day <= span.To;

    private List<CountedCode> Forces(List<Member> members)
    {
        var counts = members.CountBy(member => member.Organisation ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. program.Organisations.Select(organisation => organisation.Code).Append("").Where(counts.ContainsKey)
                .Select(code => new CountedCode(code, counts[code])),
        ];
    }

    private static TeamLine LineOf(RosterTeam team, Dictionary<string, Village> villages, IEnumerable<Member> members) => new(
        team.Code,
        team.Name,
        team.VillageCode is { } code && villages.TryGetValue(code, out var village) ? village.Name : null,
        new DecisionMark(team.DecisionNumber, team.DecisionDate),
        members.Count(),
        members.Count(member => member.Core));
}
