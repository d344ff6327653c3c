namespace CampaignHub.Ledger;

/// <summary>What became of a record in the end.</summary>
public enum RecordFate
{
    /// <summary>It is in force: counted or held.</summary>
    InForce,

    /// <summary>It was voided.</summary>
    Voided,

    /// <summary>The commune officer declined it.</summary>
    Declined,
}

/// <summary>Which records to list.</summary>
/// <param name="From">First date they are posted to.</param>
/// <param name="To">Last date they are posted to.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Limit">Rows at most.</param>
public sealed record CheckInFilter(DateOnly From, DateOnly To, CheckInCursor After, int Limit)
{
    /// <summary>One commune only; null for all.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>One team only; null for all.</summary>
    public string? TeamCode { get; init; }

    /// <summary>With an open mark only, or without only; null for both.</summary>
    public bool? Flagged { get; init; }

    /// <summary>Held only, or counted only; null for both.</summary>
    public bool? Held { get; init; }

    /// <summary><c>phone</c> (also when the phone did not say) or <c>paper</c>; null for both.</summary>
    public string? Source { get; init; }

    /// <summary>What became of them; null for whatever did.</summary>
    public RecordFate? Fate { get; init; } = RecordFate.InForce;

    /// <summary>These check-ins only; empty for all.</summary>
    public IReadOnlyCollection<Guid> Ids { get; init; } = [];
}
