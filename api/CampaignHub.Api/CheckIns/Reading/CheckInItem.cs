using CampaignHub.Contracts.Teams;

namespace CampaignHub.Api.CheckIns.Reading;

/// <summary>One item of a request as it was read: a check-in, or the code it is refused with.</summary>
/// <param name="IdText">The id as it was sent, to answer with; null when there was none to read.</param>
/// <param name="Id">The id, when it is a UUID.</param>
/// <param name="CheckIn">The check-in, when everything about it is in order.</param>
/// <param name="Code">Why it is refused; null when it is not.</param>
internal readonly record struct CheckInItem(string? IdText, Guid? Id, CheckInMessage? CheckIn, string? Code);
