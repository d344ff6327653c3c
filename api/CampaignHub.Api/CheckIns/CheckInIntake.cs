using System.Collections.Immutable;
using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using Orleans;

namespace CampaignHub.Api.CheckIns;

/// <summary>Takes a batch apart by team, hands each team's part to its grain, and puts the answers back in order.</summary>
internal sealed class CheckInIntake(CheckInReader reader, IGrainFactory grains, ITeamLedger ledger)
{
    /// <summary>The answers, or null when a team could not be served: nothing may be lost, so the phone sends it all again.</summary>
    public async Task<CheckInAnswers?> TakeAsync(RequestBody body, List<Range> ranges, Caller caller, CancellationToken cancellation)
    {
        var items = Read(body, ranges, caller);
        var answers = new CheckInAnswer?[items.Length];
        var teams = Enumerable.Range(0, items.Length)
            .Where(index => items[index].CheckIn is not null)
            .GroupBy(index => items[index].CheckIn!.TeamCode, StringComparer.Ordinal)
            .Select(team => SubmitAsync(team.Key, [.. team], items, answers, caller.Actor));
        if (!(await Task.WhenAll(teams)).All(answered => answered))
        {
            return null;
        }

        // Behind the others: an id that this very batch brought into the ledger is known, too.
        await RejectAsync(items, answers, caller, cancellation);
        return new CheckInAnswers([.. answers.Select(answer => answer!)]);
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

    private async Task<bool> SubmitAsync(string team, int[] indexes, CheckInItem[] items, CheckInAnswer?[] answers, string actor)
    {
        var request = new SubmitRequest([.. indexes.Select(index => items[index].CheckIn!)], actor);
        var reply = await grains.GetGrain<IVillageTeamGrain>(team).SubmitAsync(request);
        for (var i = 0; i < reply.Answers.Length; i++)
        {
            answers[indexes[i]] = CheckInAnswer.Of(items[indexes[i]].IdText, reply.Answers[i]);
        }

        return reply.Outcome == SubmitOutcome.Answered;
    }

    /// <summary>Identity comes before every other rule: an id that the ledger holds is a conflict, whatever else is wrong.</summary>
    private async Task RejectAsync(CheckInItem[] items, CheckInAnswer?[] answers, Caller caller, CancellationToken cancellation)
    {
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
