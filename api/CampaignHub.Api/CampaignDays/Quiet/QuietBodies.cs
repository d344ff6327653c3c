namespace CampaignHub.Api.CampaignDays.Quiet;

/// <summary>Whom to call in a commune (Phòng Văn hóa - Xã hội).</summary>
public sealed record OfficeToCall(string Name, string? Phone, string? ContactName);

/// <summary>A commune on a date.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="State">
/// <c>not-started</c>, <c>started</c>, <c>recording</c>, <c>quiet</c>, <c>finished</c>, <c>weak-signal</c>, <c>postponed</c> or <c>out-of-scope</c>.
/// </param>
/// <param name="LastAt">Server time of its last record of the date.</param>
/// <param name="Teams">Active teams.</param>
/// <param name="Reporting">Teams with records.</param>
/// <param name="Started">Teams that said that they go out.</param>
/// <param name="Finished">Teams that said that they are done.</param>
/// <param name="WeakSignalTeams">Teams of villages with weak signal or none.</param>
/// <param name="Office">Whom to call; null where no phone number is known.</param>
public sealed record QuietCommune(
    string CommuneCode,
    string State,
    DateTimeOffset? LastAt,
    int Teams,
    int Reporting,
    int Started,
    int Finished,
    int WeakSignalTeams,
    OfficeToCall? Office);

/// <summary>All communes, those longest without a record first.</summary>
public sealed record QuietCommuneList(DateTimeOffset At, IReadOnlyList<QuietCommune> Items, string? Next);

/// <summary>A team on a date.</summary>
/// <param name="TeamCode">The team.</param>
/// <param name="Name">Its name.</param>
/// <param name="VillageName">The village it works in.</param>
/// <param name="State">As of a commune.</param>
/// <param name="LastAt">Server time of its last record of the date.</param>
/// <param name="StartedAt">When it said that it goes out.</param>
/// <param name="EndedAt">When it said that it is done.</param>
/// <param name="Signal"><c>good</c>, <c>weak</c>, <c>none</c>; null when nobody has said.</param>
/// <param name="Leader">Its leader, for the commune's own officer.</param>
public sealed record QuietTeam(
    string TeamCode,
    string Name,
    string? VillageName,
    string State,
    DateTimeOffset? LastAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? Signal,
    LeaderToCall? Leader);

/// <summary>A team's leader.</summary>
public sealed record LeaderToCall(string Name, string? Phone);

/// <summary>The teams of a commune, those longest without a record first.</summary>
public sealed record QuietTeamList(DateTimeOffset At, IReadOnlyList<QuietTeam> Items, string? Next);
