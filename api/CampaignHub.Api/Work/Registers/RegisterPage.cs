namespace CampaignHub.Api.Work.Registers;

/// <summary>A page of a register.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Takes a line out of a register.</summary>
/// <param name="Reason">Why: 1 to 500 characters.</param>
public sealed record WithdrawBody(string? Reason);
