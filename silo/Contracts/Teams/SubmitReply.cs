namespace CampaignHub.Contracts.Teams;

/// <summary>Whether a request was worked off.</summary>
[GenerateSerializer, Alias("campaignhub.SubmitOutcome")]
public enum SubmitOutcome
{
    /// <summary>Every item has its answer.</summary>
    Answered,

    /// <summary>Nothing was tried: too much is waiting. Send the same again a little later.</summary>
    Overloaded,

    /// <summary>The ledger could not be reached in time. Send the same again: identity keeps it from doubling.</summary>
    Unavailable,
}

/// <summary>The answer to one submission.</summary>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c>, <c>conflict</c>, <c>held</c> or <c>rejected</c>.</param>
/// <param name="Code">Why, when it is not accepted.</param>
/// <param name="Flags">Marks to check.</param>
[GenerateSerializer, Immutable, Alias("campaignhub.Answer")]
public sealed record AnswerMessage(
    [property: Id(0)] string Status,
    [property: Id(1)] string? Code,
    [property: Id(2)] ImmutableArray<string> Flags);

/// <summary>The answers to a request, in its order; none unless answered.</summary>
[GenerateSerializer, Immutable, Alias("campaignhub.SubmitReply")]
public sealed record SubmitReply(
    [property: Id(0)] SubmitOutcome Outcome,
    [property: Id(1)] ImmutableArray<AnswerMessage> Answers);
