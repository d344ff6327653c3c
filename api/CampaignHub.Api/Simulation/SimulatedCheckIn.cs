namespace CampaignHub.Api.Simulation;

/// <summary>A check-in as a phone sends it: the fields of the public contract that the simulation fills.</summary>
internal sealed record SimulatedCheckIn(Guid Id, string TeamCode, DateTimeOffset OccurredAt, string Kind)
{
    public int Households { get; init; }

    public int People { get; init; }

    public int? Businesses { get; init; }

    public IReadOnlyDictionary<string, int> Results { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, int>? Pending { get; init; }

    public int? MemberNumber { get; init; }

    public int? Staff { get; init; }

    public int? HouseholdNumber { get; init; }

    public string? Outcome { get; init; }

    public SimulatedLocation? Location { get; init; }

    public SimulatedOutreach? Outreach { get; init; }

    public string Source { get; } = "phone";
}
