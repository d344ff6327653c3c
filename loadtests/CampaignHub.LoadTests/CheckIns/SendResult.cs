using CampaignHub.LoadTests.Http;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>What one request of check-ins came to.</summary>
/// <param name="HasRetryAfter">A refusal says when to come again.</param>
public readonly record struct SendResult(int HttpStatus, int WireBytes, StatusCounts Statuses, bool HasRetryAfter = false)
{
    /// <summary>Every check-in was accepted.</summary>
    public bool IsOk => HttpStatus == 200 && Statuses is { Accepted: > 0, Duplicate: 0, Other: 0 };

    /// <summary>The status of the request, or what was wrong with the first check-in that was not accepted.</summary>
    public string Label => HttpStatus != 200 ? $"HTTP {HttpStatus}" : Statuses.Problem ?? (IsOk ? "200" : "duplicate");

    public static SendResult Of(HttpAnswer answer) => new(
        answer.Status, answer.WireBytes, answer.Status == 200 ? StatusCounts.Read(answer.Body.Span) : default,
        answer.HasRetryAfter);
}
