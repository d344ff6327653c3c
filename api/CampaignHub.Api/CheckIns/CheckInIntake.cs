using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns;

/// <summary>Takes a batch apart by team, hands each team's part to its grain, and puts the answers back in order.</summary>
internal sealed class CheckInIntake(CheckInReader reader, TeamReferences teams, ITeamLedger ledger)
{
    /// <summary>The answers, or null when a team could not be served: nothing may be lost, so the phone sends it all again.</summary>
    public async Task<CheckInAnswers?> TakeAsync(RequestBody body, List<Range> ranges, Caller caller, CancellationToken cancellation)
    {
        var items = Read(body, ranges, caller);
        var answers = new CheckInAnswer?[items.Length];
        if (!await SubmitAsync(items, answers, caller.Actor))
        {
            return null;
        }

        // Behind the others: an id that this very batch brought into the ledger is known, too.
        await RejectAsync(items, answers, caller, cancellation);
        return new CheckInAnswers(ImmutableCollectionsMarshal.AsImmutableArray<CheckInAnswer>(answers!));
    }

    private CheckInItem[] Read(RequestBody body, List<Range> ranges, Caller caller)
    {
        var items = new CheckInItem[ranges.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var item = reader.Read(body.Bytes[ranges[i]]);
            items[i] = item.CheckIn is { } checkIn && !caller.MayWriteFor(checkIn.TeamCode)
                ? item with { CheckIn = null, Code = AnswerCodes.NotYourTeam }
                : item;
        }

        return items;
    }

    private async Task<bool> SubmitAsync(CheckInItem[] items, CheckInAnswer?[] answers, string actor)
    {
        if (items is [{ CheckIn: { } only }])
        {
            return await SubmitAsync(only.TeamCode, [0], items, answers, actor);
        }

        var answered = await Task.WhenAll(ByTeam(items).Select(team => SubmitAsync(team.Key, team.Value, items, answers, actor)));
        return !answered.Contains(false);
    }

    /// <summary>Where each team's items stand in the batch.</summary>
    private static Dictionary<string, List<int>> ByTeam(CheckInItem[] items)
    {
        var teams = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].CheckIn is { TeamCode: var team })
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(teams, team, out _) ??= []).Add(i);
            }
        }

        return teams;
    }

    private async Task<bool> SubmitAsync(string team, List<int> indexes, CheckInItem[] items, CheckInAnswer?[] answers, string actor)
    {
        var request = new SubmitRequest([.. indexes.Select(index => items[index].CheckIn!)], actor);
        var reply = await teams.Of(team).SubmitAsync(request);
        for (var i = 0; i < reply.Answers.Length; i++)
        {
            answers[indexes[i]] = CheckInAnswer.Of(items[indexes[i]].IdText, reply.Answers[i]);
        }

        return reply.Outcome == SubmitOutcome.Answered;
    }

    /// <summary>Identity comes before every other rule: an id that the ledger holds is a conflict, whatever else is wrong.</summary>
    private async Task RejectAsync(CheckInItem[] items, CheckInAnswer?[] answers, Caller caller, CancellationToken cancellation)
    {
        if (!Array.Exists(items, item => item.Code is not null))
        {
            return;
        }

        var ids = items.Where(MayBeKnown).Select(item => item.Id!.Value).ToImmutableHashSet();
        var known = ids.IsEmpty
            ? []
            : (await ledger.FindAsync(ids, cancellation))
                .Where(submission => caller.MayWriteFor(submission.TeamCode))
                .Select(submission => submission.Command.Id)
                .ToImmutableHashSet();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Code is { } code)
            {
                answers[i] = MayBeKnown(items[i]) && known.Contains(items[i].Id!.Value)
                    ? new CheckInAnswer(items[i].IdText, "conflict", AnswerCodes.BodyDiffers)
                    : CheckInAnswer.Rejected(items[i].IdText, code);
            }
        }
    }

    private static bool MayBeKnown(CheckInItem item) => item is { Id: not null, Code: not null };
}
