using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.Teams;

/// <summary>A team's totals of one date, and the number of the last entry they contain.</summary>
public sealed record TeamDay(long Number, DayTotals Totals)
{
    /// <summary>Nothing recorded on the date.</summary>
    public static TeamDay Zero { get; } = new(0, DayTotals.Zero);

    /// <summary>The totals after one more entry of the date.</summary>
    public TeamDay Evolve(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // The later time, as SQL's max gives it: a server's clock may be set back.
        var lastAt = Totals.LastAt > entry.RecordedAt ? Totals.LastAt : entry.RecordedAt;
        return new TeamDay(entry.Number, entry.Account switch
        {
            Account.Counted => Totals with { Counted = Totals.Counted + entry.Amount, LastAt = lastAt },
            Account.ToCheck => Totals with { ToCheck = Totals.ToCheck + entry.Amount, LastAt = lastAt },
            Account.Held => Totals with { Held = Totals.Held + entry.Sign, LastAt = lastAt },
            _ => Totals with { LastAt = lastAt },
        });
    }
}
