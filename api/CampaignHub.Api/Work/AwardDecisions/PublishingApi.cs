using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Ledger.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Work.AwardDecisions;

/// <summary>"Công khai, minh bạch" (plan III.2.4): an approved decision becomes readable for everybody.</summary>
internal static class PublishingApi
{
    private static readonly Problem s_notApproved =
        new(409, "not-approved", "Only a decision with its number and date is published: enter them first.");

    public static void MapPublishing(this IEndpointRouteBuilder work) =>
        work.MapPost("/award-decisions/{id:guid}/publish", PublishAsync)
            .WithSummary("Publishes an approved decision; without a number it is not approved.");

    private static async Task<Results<NoContent, Problem>> PublishAsync(
        Guid id, Caller caller, WorkStore store, CancellationToken cancellation) =>
        await store.PublishAsync(id, caller.CommuneCode, caller.Actor, cancellation) switch
        {
            WorkSaved.Done => TypedResults.NoContent(),
            WorkSaved.NotApproved => s_notApproved,
            _ => Problems.NotFound,
        };
}
