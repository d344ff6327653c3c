namespace CampaignHub.Api.Difficulties;

/// <summary>A difficulty or proposal as a phone sends it.</summary>
/// <param name="Id">A UUID the phone made: the same again is a duplicate.</param>
/// <param name="TeamCode">The team that met it.</param>
/// <param name="Kind">A code of the program's difficulty kinds.</param>
/// <param name="Text">What it is, at most 1,000 characters; needed for the kind <c>other</c> and for a proposal.</param>
/// <param name="Urgent">It blocks today's work.</param>
/// <param name="Proposal">It is a proposal, not a difficulty.</param>
/// <param name="OccurredAt">When, by the phone's clock; ISO 8601 with an offset.</param>
/// <param name="ClockOffsetSeconds">To add to the phone's clock to get the server's.</param>
/// <param name="Activity">The activity it is about.</param>
/// <param name="MemberNumber">The member's number in the team's roster.</param>
/// <param name="HouseholdsAffected">0 to 10,000.</param>
public sealed record DifficultyRequest(
    string? Id,
    string? TeamCode,
    string? Kind,
    string? Text,
    bool? Urgent,
    bool? Proposal,
    string? OccurredAt,
    int? ClockOffsetSeconds,
    string? Activity,
    int? MemberNumber,
    int? HouseholdsAffected);

/// <summary>An answer to a difficulty.</summary>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="Final">Nothing more is to be expected: it is resolved with this.</param>
/// <param name="Id">The step's own id, a UUID; sent again, it changes nothing.</param>
public sealed record AnswerBody(string? Text, bool? Final = null, Guid? Id = null);

/// <summary>Passes a difficulty on.</summary>
/// <param name="Reason">1 to 1,000 characters.</param>
/// <param name="To"><c>province</c>, or a department of the program.</param>
/// <param name="Id">The step's own id, a UUID; sent again, it changes nothing.</param>
public sealed record EscalateBody(string? Reason, string? To, Guid? Id = null);

/// <summary>Says that a difficulty is over.</summary>
/// <param name="Text">At most 1,000 characters.</param>
/// <param name="Id">The step's own id, a UUID; sent again, it changes nothing.</param>
public sealed record ResolveBody(string? Text = null, Guid? Id = null);

/// <summary>What became of a difficulty that was sent.</summary>
/// <param name="Id">The id as it was sent.</param>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c>, <c>conflict</c> or <c>rejected</c>.</param>
/// <param name="Code">Why, when it is neither accepted nor a duplicate.</param>
public sealed record DifficultyAnswer(string? Id, string Status, string? Code = null)
{
    internal static DifficultyAnswer Rejected(string? id, string code) => new(id, "rejected", code);
}
