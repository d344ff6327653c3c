using System.Text.Json;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;

namespace CampaignHub.Api.Publication;

/// <summary>The published decisions as one document, looked at again after ten seconds however many ask.</summary>
internal sealed class PublicAwards(WorkStore store, ICommuneDirectory communes, ITeamDirectory teams, CampaignProgram program, TimeProvider time)
    : IDisposable
{
    private const int MostDecisions = 200;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(10);

    private readonly Renewed<CachedDocument> _document = new(
        async cancellation => Document(await store.ListPublishedAsync(MostDecisions, cancellation), communes, teams, program), s_period, time);

    public ValueTask<CachedDocument> GetAsync(CancellationToken cancellation) => _document.GetAsync(cancellation);

    public void Dispose() => _document.Dispose();

    private static CachedDocument Document(
        IReadOnlyList<AwardDecision> decisions, ICommuneDirectory communes, ITeamDirectory teams, CampaignProgram program)
    {
        var items = decisions.Select(decision => new PublicAward(
            decision.Number!,
            decision.Date,
            decision.CommuneCode is { } code ? NameOf(code) : null,
            program.AwardLevels.FirstOrDefault(level => level.Code == decision.Level)?.Name ?? new LocalText("", ""),
            decision.Title,
            [.. decision.Recipients.Select(RecipientOf)]));
        var body = JsonSerializer.SerializeToUtf8Bytes(new PublicAwardList([.. items], Next: null), PublicJsonContext.Default.PublicAwardList);
        return new CachedDocument(body, "application/json; charset=utf-8");

        PublicRecipient RecipientOf(AwardRecipient recipient) => new(
            NameOf(recipient.Key[..5]),
            recipient.TeamCode is { } team && teams.TryGet(team, out var found) ? found.Name : null,
            recipient.MemberNumber);

        string NameOf(string code) => communes.TryGet(code, out var commune) ? commune.FullName : "";
    }
}
