using CampaignHub.Api.Http;
using CampaignHub.Domain.Awards;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Awards;

/// <summary>Scores of this node, kept for half a minute and computed by one request at a time per range and commune.</summary>
internal sealed class AwardTables(IAwardFiguresReader reader, CampaignProgram program, TimeProvider time)
{
    /// <summary>Entries of each list at most.</summary>
    public const int MostListed = 100;

    private const int MostKept = 32;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(30);

    private readonly RenewedByKey<Key, AwardTable> _tables = new(
        (key, cancellation) => MakeAsync(reader, program.Awards, time, key, cancellation), _ => s_period, MostKept, time);

    public ValueTask<AwardTable> GetAsync(AwardRange range, string? communeCode, CancellationToken cancellation) =>
        _tables.GetAsync(new Key(range, communeCode), cancellation);

    private static async Task<AwardTable> MakeAsync(
        IAwardFiguresReader reader, AwardRules rules, TimeProvider time, Key key, CancellationToken cancellation)
    {
        var (at, range) = (time.GetUtcNow(), key.Range);
        var places = new AwardPlaces(await reader.ReadTeamsAsync(key.CommuneCode, cancellation), rules);
        var teams = await reader.ReadAsync(AwardSubject.Teams, range, key.CommuneCode, cancellation);
        var communes = await reader.ReadAsync(AwardSubject.Communes, range, key.CommuneCode, cancellation);
        var members = await reader.ReadAsync(AwardSubject.Members, range, key.CommuneCode, cancellation);
        var reporting = teams.Select(team => team.Key).ToHashSet(StringComparer.Ordinal);

        return new AwardTable(
            range,
            key.CommuneCode,
            at,
            Best(teams, team => places.OfTeam(team.Key), rules.Teams),
            Best(communes, commune => places.OfCommune(commune.Key, reporting), rules.Communes),
            Best(members, member => places.OfTeam(member.Key.Split('/')[0]), rules.Members));

        IReadOnlyList<AwardScore> Best(
            IEnumerable<AwardFigures> figures, Func<AwardFigures, AwardPlace?> place, System.Collections.Immutable.ImmutableArray<AwardCriterion> criteria) =>
            AwardScoring.Best(
                from one in figures
                let found = place(one)
                where found is not null
                select AwardScoring.Score(one, found, criteria, range),
                MostListed);
    }

    private sealed record Key(AwardRange Range, string? CommuneCode);
}
