using System.Text.Json.Serialization;
using CampaignHub.Api.CampaignDays.Communes;
using CampaignHub.Api.CampaignDays.Points;
using CampaignHub.Api.CampaignDays.Quiet;
using CampaignHub.Api.CampaignDays.Targets;
using CampaignHub.Contracts.Days;
using CampaignHub.Domain;

namespace CampaignHub.Api.CampaignDays;

/// <summary>A campaign day (ngày ra quân).</summary>
/// <param name="Date">The date.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status"><c>undeclared</c>, <c>declared</c>, <c>open</c>, <c>closed</c> or <c>finalised</c>.</param>
/// <param name="CommuneCodes">Communes expected to take part; null means all.</param>
/// <param name="Targets">Activity → people aimed at.</param>
/// <param name="Hours">When the teams are out; null when nobody said.</param>
/// <param name="Focus">Activities that come first on the phones, at most 6.</param>
/// <param name="Announcement">What the phones show beside the name.</param>
/// <param name="Partners">Who takes part beside the teams.</param>
/// <param name="CampaignCode">The campaign it belongs to.</param>
/// <param name="LateUntil">Of a closed day: until when late records are waited for before the figures are made final.</param>
/// <param name="Seal">The newest seal; kept after a reopening.</param>
/// <param name="ReopenReason">Why it takes records again after its figures were final.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record CampaignDayBody(
    DateOnly Date,
    string Name,
    string Status,
    IReadOnlyList<string>? CommuneCodes,
    IReadOnlyDictionary<string, long> Targets,
    HoursBody? Hours,
    IReadOnlyList<string> Focus,
    string? Announcement,
    IReadOnlyList<string> Partners,
    string? CampaignCode,
    DateTimeOffset? LateUntil,
    SealBody? Seal,
    string? ReopenReason,
    DateTimeOffset? ChangedAt)
{
    /// <summary>Communes in which the day is postponed.</summary>
    public IReadOnlyList<PostponementBody> Postponed { get; init; } = [];

    /// <summary>Late records are waited for as long as the quarterly report allows: 72 hours after the end of the day.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromHours(72);

    internal static CampaignDayBody Of(DayInfo day) => new(
        day.Date,
        day.Name,
        day.Status,
        day.Plan.CommuneCodes.IsDefaultOrEmpty ? null : day.Plan.CommuneCodes,
        day.Plan.Targets.Codes.Zip(day.Plan.Targets.Values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
        HoursBody.Of(day.Plan),
        day.Plan.Focus,
        day.Plan.Announcement,
        day.Plan.Partners,
        day.Plan.CampaignCode,
        day.Status == "closed" ? EndOf(day.Date) + s_grace : null,
        day.Seal is { } seal ? new SealBody(seal.Number, seal.Root, Utc(seal.SealedAt)) : null,
        day.ReopenReason,
        day.ChangedAt is { } at ? Utc(at) : null);

    private static DateTimeOffset EndOf(DateOnly date) => new(date.AddDays(1).ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);

    private static DateTimeOffset Utc(DateTime at) => new(at, TimeSpan.Zero);
}

/// <summary>Hours of a day in Asia/Ho_Chi_Minh, <c>HH:mm</c>; <c>to</c> is after <c>from</c>.</summary>
public sealed record HoursBody(string? From, string? To)
{
    private const string Format = "HH:mm";

    internal static HoursBody? Of(DayPlanMessage plan) => plan is { From: { } from, To: { } to } ? Of(from, to) : null;

    internal static HoursBody Of(TimeOnly from, TimeOnly to) => new(Text(from), Text(to));

    internal (TimeOnly From, TimeOnly To)? Read() =>
        Parse(From) is { } from && Parse(To) is { } to && from < to ? (from, to) : null;

    private static string Text(TimeOnly time) => time.ToString(Format, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly? Parse(string? text) => TimeOnly.TryParseExact(
        text, Format, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>Figures that were made final.</summary>
/// <param name="Number">1 for the first sealing of the date, one more after each reopening.</param>
/// <param name="Root">The day's root (mã đối chiếu), 64 hexadecimal digits.</param>
/// <param name="SealedAt">When.</param>
public sealed record SealBody(int Number, string Root, DateTimeOffset SealedAt);

/// <summary>Campaign days, newest first.</summary>
public sealed record CampaignDayList(IReadOnlyList<CampaignDayBody> Items, string? Next);

/// <summary>What to declare.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="CommuneCodes">Communes expected to take part; all when left out.</param>
/// <param name="Targets">Activity → people aimed at.</param>
/// <param name="Hours">When the teams are out.</param>
/// <param name="Focus">Activities that come first on the phones, at most 6, in this order.</param>
/// <param name="Announcement">1 to 1,000 characters, may have line breaks.</param>
/// <param name="Partners">Who takes part beside the teams: at most 20 names of 1 to 100 characters.</param>
/// <param name="CampaignCode">A campaign that exists.</param>
public sealed record DeclareBody(
    string? Name,
    IReadOnlyList<string>? CommuneCodes = null,
    IReadOnlyDictionary<string, long>? Targets = null,
    HoursBody? Hours = null,
    IReadOnlyList<string>? Focus = null,
    string? Announcement = null,
    IReadOnlyList<string>? Partners = null,
    string? CampaignCode = null);

/// <summary>Why a final day takes records again: 1 to 500 characters.</summary>
public sealed record ReopenBody(string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CampaignDayBody))]
[JsonSerializable(typeof(CampaignDayList))]
[JsonSerializable(typeof(DeclareBody))]
[JsonSerializable(typeof(ReopenBody))]
[JsonSerializable(typeof(CampaignBody))]
[JsonSerializable(typeof(CampaignList))]
[JsonSerializable(typeof(CampaignTotalsBody))]
[JsonSerializable(typeof(PostponementBody))]
[JsonSerializable(typeof(ConfirmBody))]
[JsonSerializable(typeof(ConfirmationBody))]
[JsonSerializable(typeof(ConfirmationList))]
[JsonSerializable(typeof(ReadinessBody))]
[JsonSerializable(typeof(PointRequest))]
[JsonSerializable(typeof(PointBody))]
[JsonSerializable(typeof(PointList))]
[JsonSerializable(typeof(QuietCommuneList))]
[JsonSerializable(typeof(QuietTeamList))]
[JsonSerializable(typeof(CommuneTargetBody))]
[JsonSerializable(typeof(CommuneTargetList))]
internal sealed partial class CampaignDaysJsonContext : JsonSerializerContext;
