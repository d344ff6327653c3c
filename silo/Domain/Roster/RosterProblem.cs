namespace CampaignHub.Domain.Roster;

/// <summary>Why something cannot go into the roster. The message says what to do and never repeats what was typed.</summary>
/// <param name="Code">Stable, for programs: <c>invalid-phone</c>, <c>leader-taken</c>.</param>
/// <param name="Field">The field as the wire calls it; null when it is about the whole.</param>
/// <param name="Message">One or two sentences of English; pages word the code in the reader's language.</param>
public sealed record RosterProblem(string Code, string? Field, string Message)
{
    /// <summary>What kind of refusal it is.</summary>
    public RosterFault Fault { get; init; } = RosterFault.Invalid;

    /// <summary>The roster as it stands does not allow it.</summary>
    public static RosterProblem Conflict(string code, string? field, string message) =>
        new(code, field, message) { Fault = RosterFault.Conflict };

    /// <summary>What is to be changed is not there.</summary>
    public static RosterProblem Missing(string field, string message) => new("not-found", field, message) { Fault = RosterFault.Missing };
}
