using System.Collections.Immutable;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Places;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Places;

internal static class BoundariesApi
{
    /// <summary>The province's real boundaries have half a megabyte; those of the nation, uncut, fit.</summary>
    private const int LargestFileBytes = 32 << 20;

    private static readonly Problem None =
        Problems.NotFound with { Detail = "No boundaries are imported; an administrator imports them with PUT." };

    public static void MapBoundaries(this IEndpointRouteBuilder api)
    {
        var boundaries = api.MapGroup("/communes/boundaries").WithTags("Places");
        boundaries.MapGet("/", Get)
            .Produces<string>(contentType: "application/geo+json")
            .WithSummary("Boundaries of the communes, a GeoJSON FeatureCollection; 404 until they are imported, 204 with optional=true.");
        boundaries.MapPut("/", PutAsync)
            .Accepts<string>("application/geo+json", "application/json")
            .TakesBodiesOf(LargestFileBytes)
            .WithSummary("Imports boundaries, all or nothing; dryRun=true only looks, partial=true takes a file without all communes.");
        boundaries.MapDelete("/", DeleteAsync)
            .WithSummary("Removes the boundaries: records are held against the circle around the commune's point again.");
    }

    /// <summary>A map does without boundaries: what is no fault is not to stand as one in a browser's console.</summary>
    private static Results<FileContentHttpResult, NoContent, Problem> Get(CommuneBoundaries boundaries, HttpContext context, bool optional = false) =>
        boundaries.Document is { } document ? document.ToResult(context)
        : optional ? TypedResults.NoContent()
        : None;

    private static async Task<Results<Ok<BoundaryImportResponse>, Problem>> PutAsync(
        HttpRequest request,
        Caller caller,
        ICommuneDirectory communes,
        BoundaryStore store,
        AccessState access,
        CancellationToken cancellation,
        bool dryRun = false,
        bool partial = false)
    {
        BoundaryReview review;
        using (var body = await RequestBody.ReadAsync(request, cancellation))
        {
            try
            {
                review = BoundaryReview.Of(BoundaryFile.Parse(body.Memory), communes.All.Select(commune => commune.Code));
            }
            catch (BoundaryFileException exception)
            {
                return Problems.InvalidRequest(exception.Message);
            }
        }

        var apply = !dryRun && (partial ? review.IsSound : review.IsComplete);
        if (apply)
        {
            await store.ReplaceAsync(review.Boundaries, caller.Actor, cancellation);
            await access.RefreshAsync(cancellation);
        }

        return TypedResults.Ok(BoundaryImportResponse.Of(review, dryRun, apply));
    }

    private static async Task<Results<NoContent, Problem>> DeleteAsync(
        Caller caller, CommuneBoundaries boundaries, BoundaryStore store, AccessState access, CancellationToken cancellation)
    {
        if (boundaries.Document is null)
        {
            return None;
        }

        await store.ReplaceAsync(ImmutableSortedDictionary<string, Boundary>.Empty, caller.Actor, cancellation);
        await access.RefreshAsync(cancellation);
        return TypedResults.NoContent();
    }
}
