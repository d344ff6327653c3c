using CampaignHub.Contracts.Totals;

namespace CampaignHub.Contracts.Teams;

/// <summary>
/// A check-in that passed the edge: every field within its bounds, time in UTC and whole microseconds, text in NFC,
/// absent fields null.
/// </summary>
[GenerateSerializer, Immutable, Alias("campaignhub.CheckIn")]
public sealed record CheckInMessage(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string TeamCode,
    [property: Id(2)] DateTime OccurredAt,
    [property: Id(3)] string Kind,
    [property: Id(4)] int Households,
    [property: Id(5)] int People,
    [property: Id(6)] CountsMessage Results)
{
    /// <summary>Businesses helped.</summary>
    [Id(7)]
    public int? Businesses { get; init; }

    /// <summary>Activity → helped, not finished.</summary>
    [Id(8)]
    public CountsMessage Pending { get; init; } = CountsMessage.Empty;

    /// <summary>The member's number in the team's roster.</summary>
    [Id(9)]
    public int? MemberNumber { get; init; }

    /// <summary>Members on duty together.</summary>
    [Id(10)]
    public int? Staff { get; init; }

    /// <summary>Running number in the village head's own list.</summary>
    [Id(11)]
    public int? HouseholdNumber { get; init; }

    /// <summary><c>absent</c>, <c>refused</c> or <c>return</c>.</summary>
    [Id(12)]
    public string? Outcome { get; init; }

    /// <summary>Where it was recorded.</summary>
    [Id(13)]
    public PositionMessage? Location { get; init; }

    /// <summary>Free text, at most 500 characters.</summary>
    [Id(14)]
    public string? Note { get; init; }

    /// <summary>Channel of outreach work.</summary>
    [Id(15)]
    public string? OutreachChannel { get; init; }

    /// <summary>Quantity in the channel's unit; with a channel only.</summary>
    [Id(16)]
    public int? OutreachQuantity { get; init; }

    /// <summary>Seconds to add to the phone's clock to get the server's.</summary>
    [Id(17)]
    public int? ClockOffsetSeconds { get; init; }

    /// <summary><c>phone</c> or <c>paper</c>.</summary>
    [Id(18)]
    public string? Source { get; init; }
}
