using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.ApiKeys;

/// <summary>Khóa kết nối: the administrator hands a department's own system a key that reads figures, and takes it back.</summary>
internal static class ApiKeysApi
{
    private const int LongestName = 100;

    public static IServiceCollection AddApiKeys(this IServiceCollection services) => services.AddSingleton<ApiKeyStore>();

    public static void MapApiKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API keys");
        keys.MapGet("/", ListAsync).WithSummary("Keys of departments' own systems, newest first.");
        keys.MapPost("/", CreateAsync).WithSummary("Makes a key that reads figures; it is shown this once.");
        keys.MapPost("/{id:long}/revoke", RevokeAsync).WithSummary("Ends a key; it opens nothing within 5 seconds.");
    }

    private static async Task<Results<Ok<ApiKeyPage>, Problem>> ListAsync(
        ApiKeyStore keys, CancellationToken cancellation, long? after = null, int limit = 100) =>
        limit is < 1 or > ApiKeyPage.HighestLimit
            ? Problems.InvalidRequest($"limit must be 1 to {ApiKeyPage.HighestLimit}.")
            : TypedResults.Ok(ApiKeyPage.Of(await keys.ListAsync(after, limit + 1, cancellation), limit));

    private static async Task<Results<Ok<ApiKeyWithSecret>, Problem>> CreateAsync(
        ApiKeyRequest request, Caller caller, ApiKeyStore keys, CampaignProgram program, CancellationToken cancellation)
    {
        if (!PlainText.IsLine(request.Name, LongestName))
        {
            return Problems.InvalidRequest($"Send name, what the system is called, 1 to {LongestName} characters on one line.");
        }

        if (program.Departments.All(department => department.Code != request.Department))
        {
            return Problems.InvalidRequest("Send department, a code of the program file's departments.");
        }

        var (secret, hash) = TokenHash.Create();
        var made = await keys.CreateAsync(request.Name!.Trim().Normalize(), request.Department!, hash, caller.Actor, cancellation);
        return TypedResults.Ok(new ApiKeyWithSecret(made, secret));
    }

    private static async Task<Results<Ok<ApiKeyResponse>, Problem>> RevokeAsync(
        long id, Caller caller, ApiKeyStore keys, AccessState access, CancellationToken cancellation)
    {
        if (await keys.RevokeAsync(id, caller.Actor, cancellation) is not { } ended)
        {
            return Problems.NotFound;
        }

        await access.RefreshAsync(cancellation);
        return TypedResults.Ok(ended);
    }
}
