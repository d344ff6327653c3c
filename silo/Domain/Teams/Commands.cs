using CampaignHub.Domain.CheckIns;

namespace CampaignHub.Domain.Teams;

/// <summary>Something a team's stream is asked to take in.</summary>
/// <param name="Id">Identity of the submission: the same id and body again is a duplicate.</param>
/// <param name="Actor">Who hands it in, such as <c>device:12</c>.</param>
public abstract record TeamCommand(Guid Id, string Actor);

/// <summary>Take in one check-in.</summary>
public sealed record RecordCheckIn(CheckIn CheckIn, string Actor) : TeamCommand(CheckIn.Id, Actor);

/// <summary>Something about a check-in that the ledger holds already.</summary>
/// <param name="Id">The submission's own id.</param>
/// <param name="Subject">The check-in.</param>
/// <param name="Reason">Why, as typed; null when nothing was said.</param>
/// <param name="Actor">Who hands it in.</param>
public abstract record FollowUp(Guid Id, Guid Subject, string? Reason, string Actor) : TeamCommand(Id, Actor);

/// <summary>Correct the record in force of a check-in, or void it when there is no replacement.</summary>
/// <param name="Id">The correction's own id.</param>
/// <param name="Subject">The check-in to correct.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Replacement">The record in full, with the subject as its id; null voids.</param>
/// <param name="Actor">Who hands it in.</param>
public sealed record CorrectCheckIn(Guid Id, Guid Subject, string? Reason, CheckIn? Replacement, string Actor)
    : FollowUp(Id, Subject, Reason, Actor);

/// <summary>Let a held record count.</summary>
/// <param name="Id">The decision's own id.</param>
/// <param name="Subject">The held check-in.</param>
/// <param name="Date">The date to count it on: the day of the work, or a later one that takes entries.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Actor">The officer.</param>
public sealed record BookCheckIn(Guid Id, Guid Subject, DateOnly Date, string? Reason, string Actor)
    : FollowUp(Id, Subject, Reason, Actor);

/// <summary>Never count a held record.</summary>
public sealed record DeclineCheckIn(Guid Id, Guid Subject, string? Reason, string Actor) : FollowUp(Id, Subject, Reason, Actor);

/// <summary>Find a marked record right: takes its mark away.</summary>
public sealed record ReviewCheckIn(Guid Id, Guid Subject, string? Reason, string Actor) : FollowUp(Id, Subject, Reason, Actor);
