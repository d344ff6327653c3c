using System.Collections.Immutable;

namespace CampaignHub.Domain.Teams;

/// <summary>What became of a submission.</summary>
public enum AnswerStatus
{
    /// <summary>In the ledger and counted.</summary>
    Accepted,

    /// <summary>Was in the ledger already with the same body.</summary>
    Duplicate,

    /// <summary>Was in the ledger already with another body.</summary>
    Conflict,

    /// <summary>In the ledger, outside the totals, for the commune officer to decide.</summary>
    Held,

    /// <summary>Not in the ledger.</summary>
    Rejected,
}

/// <summary>The answer to one submission.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Code">A code of <see cref="AnswerCodes"/>; null when accepted, or a duplicate of what was.</param>
/// <param name="Flags">Marks to check that it got, ascending.</param>
public sealed record Answer(AnswerStatus Status, string? Code, ImmutableArray<string> Flags)
{
    /// <summary>In the ledger already, same body.</summary>
    public static Answer Duplicate { get; } = new(AnswerStatus.Duplicate, null, []);

    /// <summary>In the ledger already, same body, outside the totals and not decided on.</summary>
    public static Answer DuplicateOfHeld(string code) => new(AnswerStatus.Duplicate, code, []);

    /// <summary>In the ledger already, another body.</summary>
    public static Answer Conflict { get; } = new(AnswerStatus.Conflict, AnswerCodes.BodyDiffers, []);

    /// <summary>Accepted with these marks.</summary>
    public static Answer Accepted(ImmutableArray<string> flags) => new(AnswerStatus.Accepted, null, flags);

    /// <summary>Kept outside the totals.</summary>
    public static Answer Held(string code) => new(AnswerStatus.Held, code, []);

    /// <summary>Refused.</summary>
    public static Answer Rejected(string code) => new(AnswerStatus.Rejected, code, []);
}
