namespace CampaignHub.Api.CheckIns;

/// <summary>A check-in as the contract describes it; the OpenAPI document shows it. The server reads items one by one, by hand.</summary>
public sealed record CheckInRequest(
    Guid Id,
    string TeamCode,
    DateTimeOffset OccurredAt,
    string Kind,
    int Households,
    int People,
    IReadOnlyDictionary<string, int> Results,
    int? Businesses = null,
    IReadOnlyDictionary<string, int>? Pending = null,
    int? MemberNumber = null,
    int? Staff = null,
    int? HouseholdNumber = null,
    string? Outcome = null,
    CheckInLocation? Location = null,
    string? Note = null,
    CheckInOutreach? Outreach = null,
    int? ClockOffsetSeconds = null,
    string? Source = null);

/// <summary>WGS84 degrees; accuracy in metres; mock when the phone says that the position is made up.</summary>
public sealed record CheckInLocation(double Lat, double Lon, double? AccuracyMetres = null, bool? Mock = null);

/// <summary>A channel of the program and a quantity in its unit.</summary>
public sealed record CheckInOutreach(string Channel, int Quantity);

/// <summary>A correction: its own id, why, and the record in full (null voids).</summary>
public sealed record CorrectionBody(Guid Id, string Reason, CheckInRequest? Replacement);
