using CampaignHub.Domain.CheckIns;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Teams;

/// <summary>One record of a team's <see cref="Trail"/>, as far as the marks compare records.</summary>
/// <param name="Number">Its entry.</param>
/// <param name="Subject">The check-in.</param>
/// <param name="Carrier">Who carries the phone.</param>
/// <param name="At">When the work was done, UTC.</param>
/// <param name="Place">Where; null when the phone did not say, or when its word is itself to be checked.</param>
/// <param name="Kind">A kind of the program file.</param>
/// <param name="Figures">Its amounts; null when they are too small to be compared (<see cref="Marking.PeopleThatDiffer"/>), as most are.</param>
public sealed record Footstep(long Number, Guid Subject, Carrier Carrier, DateTime At, Position? Place, string Kind, Tally? Figures)
{
    /// <summary>The footstep of an entry that posts a record.</summary>
    public static Footstep Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var body = entry.Body;
        return new(
            entry.Number, body.Id, Carrier.Of(body, entry.Actor), body.CorrectedAt, body.Private.Location, body.Kind,
            Marking.HasFiguresThatDiffer(body) ? Tally.Of(body) : null);
    }
}

/// <summary>
/// Who carries the phone: the member where the record names one, since a leader's phone also hands in what it took over
/// from other phones; else whoever handed it in.
/// </summary>
public readonly record struct Carrier(int? MemberNumber, string? Actor)
{
    /// <summary>The carrier of a record.</summary>
    public static Carrier Of(CheckIn checkIn, string actor)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        return checkIn.MemberNumber is { } member ? new(member, null) : new(null, actor);
    }
}
