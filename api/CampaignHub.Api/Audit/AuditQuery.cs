using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Audit;

/// <summary>Which changes to list.</summary>
/// <param name="From">First day, in Asia/Ho_Chi_Minh.</param>
/// <param name="To">Last day, in Asia/Ho_Chi_Minh.</param>
/// <param name="Actor">Who: <c>staff:5</c>, <c>device:12</c>, <c>system</c>, or a user name.</param>
/// <param name="Action">What was done: <c>team.changed</c>, or all of a kind: <c>team</c>.</param>
/// <param name="Subject">What was changed; a team's code also finds its members and records.</param>
/// <param name="Commune">One commune only.</param>
internal sealed record AuditQuery(DateOnly? From, DateOnly? To, string? Actor, string? Action, string? Subject, string? Commune)
{
    private const int LongestText = 100;

    /// <summary>The filter for a caller: an officer sees the own commune only, the Sở no names; null when a text cannot be one.</summary>
    public AuditFilter? For(Caller caller)
    {
        string?[] texts = [Actor, Action, Subject];
        if (texts.Any(text => !string.IsNullOrEmpty(text) && !PlainText.IsLine(text, LongestText)))
        {
            return null;
        }

        var isOfficer = caller.Role is Role.CommuneOfficer;
        return new AuditFilter(
            StartOf(From ?? DateOnly.MinValue),
            To is { } to && to < DateOnly.MaxValue ? StartOf(to.AddDays(1)) : DateTimeOffset.MaxValue,
            Actor,
            Action,
            Subject,
            isOfficer ? caller.CommuneCode : Commune,
            WithPersonal: isOfficer || caller.Role is Role.Administrator);
    }

    private static DateTimeOffset StartOf(DateOnly day) =>
        day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
}
