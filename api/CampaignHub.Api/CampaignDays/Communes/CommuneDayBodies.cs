namespace CampaignHub.Api.CampaignDays.Communes;

/// <summary>The day is postponed in a commune.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Reason">Why: 1 to 300 characters.</param>
/// <param name="ToDate">When it goes out instead; null when nobody knows yet.</param>
public sealed record PostponementBody(string? CommuneCode, string? Reason = null, DateOnly? ToDate = null);

/// <summary>A commune says that its figures of the day are right.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="Note">At most 500 characters.</param>
public sealed record ConfirmBody(string? CommuneCode, string? Note = null);

/// <summary>How a commune's confirmation stands.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="State"><c>confirmed</c>, <c>changed</c> (something came after it), <c>none</c>, <c>postponed</c> or <c>out-of-scope</c>.</param>
/// <param name="ConfirmedAt">When; null when it has not.</param>
/// <param name="CheckIns">Records confirmed.</param>
/// <param name="People">Turns of people confirmed.</param>
/// <param name="NowCheckIns">Records now.</param>
/// <param name="NowPeople">Turns of people now.</param>
/// <param name="Note">What the commune wrote.</param>
public sealed record ConfirmationBody(
    string CommuneCode,
    string State,
    DateTimeOffset? ConfirmedAt,
    long? CheckIns,
    long? People,
    long NowCheckIns,
    long NowPeople,
    string? Note);

/// <summary>Every commune, by code.</summary>
public sealed record ConfirmationList(IReadOnlyList<ConfirmationBody> Items, string? Next);

/// <summary>What is still open before the figures of a day are made final.</summary>
/// <param name="Unconfirmed">Communes that are expected and have not confirmed, or whose figures changed since.</param>
/// <param name="Held">Records that wait for a commune's decision on this date.</param>
/// <param name="ToCheck">Records with an open mark.</param>
/// <param name="NotFinished">Communes with teams that started and have not said that they are done.</param>
/// <param name="Phones">Phones that may still hold records, at most 500; a phone without network tells nothing, so this is what can be known.</param>
/// <param name="PhoneCount">How many there are in all.</param>
public sealed record ReadinessBody(
    IReadOnlyList<string> Unconfirmed,
    long Held,
    long ToCheck,
    IReadOnlyList<NotFinishedBody> NotFinished,
    IReadOnlyList<PhoneBody> Phones,
    int PhoneCount);

/// <summary>Teams of a commune that started and have not said that they are done.</summary>
public sealed record NotFinishedBody(string CommuneCode, int Teams);

/// <summary>A phone that may still hold records of the date.</summary>
/// <param name="CommuneCode">The commune.</param>
/// <param name="TeamCode">The team.</param>
/// <param name="DeviceName">What its team calls it.</param>
/// <param name="Unsent">How much it said last that it still holds; null when it has never said.</param>
/// <param name="LastSeenAt">When the server last heard of it.</param>
/// <param name="Why"><c>reported-unsent</c>: it said that it holds something from before the day's hours ended; <c>not-heard-since</c>: its team was out on the date, and the phone was not heard of after the day's hours.</param>
public sealed record PhoneBody(string CommuneCode, string TeamCode, string DeviceName, int? Unsent, DateTimeOffset? LastSeenAt, string Why);
