using CampaignHub.Api.Access;
using CampaignHub.Api.Difficulties;
using CampaignHub.Api.Http;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Materials;

/// <summary>Tài liệu hướng dẫn: proposed by communes, departments or the Sở, approved and published by the Sở, opened by the teams.</summary>
internal static class MaterialsApi
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;
    private const int LongestText = 100;
    private const string Published = "published";

    private static readonly Problem s_wrongStatus =
        new(409, "wrong-status", "The guide does not allow this step now: proposed, then approved, then published.");

    private static readonly Problem s_empty = new(409, "nothing-to-publish", "The guide has neither an address nor a file.");

    public static IServiceCollection AddMaterials(this IServiceCollection services) => services.AddSingleton<MaterialStore>();

    public static void MapMaterials(this IEndpointRouteBuilder api)
    {
        var materials = api.MapGroup("/materials").WithTags("Materials");
        materials.MapGet("/", ListAsync).WithSummary("Guides that are published and valid; other states for who proposes and decides.");
        materials.MapPost("/", PostAsync).WithSummary("Proposes a guide.");
        materials.MapMaterialFiles();
        materials.MapPost("/{id:long}/approve", (long id, Caller caller, MaterialStore store, CancellationToken cancellation) =>
                MoveAsync(id, ["proposed"], "approved", caller, store, cancellation))
            .WithSummary("Approves a guide that is proposed.");
        materials.MapPost("/{id:long}/publish", (long id, Caller caller, MaterialStore store, CancellationToken cancellation) =>
                MoveAsync(id, ["approved"], Published, caller, store, cancellation))
            .WithSummary("Publishes a guide that is approved: the teams see it.");
        materials.MapPost("/{id:long}/withdraw", (long id, Caller caller, MaterialStore store, CancellationToken cancellation) =>
                MoveAsync(id, ["proposed", "approved", Published], "withdrawn", caller, store, cancellation))
            .WithSummary("Takes a guide back.");
    }

    /// <summary>For whom a caller proposes.</summary>
    public static string UnitOf(Caller caller) => caller.Role switch
    {
        Role.CommuneOfficer => caller.CommuneCode!,
        Role.Department => caller.Department!,
        _ => Units.Province,
    };

    /// <summary>True for who may see and change a guide before it is published, and after it was withdrawn.</summary>
    public static bool MayHandle(Caller caller, MaterialItem material) =>
        SeesAll(caller) || (caller.Role is Role.CommuneOfficer or Role.Department && UnitOf(caller) == material.Unit);

    private static bool SeesAll(Caller caller) => caller.Role is Role.CommandCentre or Role.Administrator;

    private static async Task<Results<Ok<MaterialPage>, Problem>> ListAsync(
        Caller caller,
        MaterialStore store,
        TimeProvider time,
        CancellationToken cancellation,
        string state = Published,
        string? topic = null,
        string? language = null,
        string? kind = null,
        long? after = null,
        int limit = DefaultLimit)
    {
        if (limit is < 1 or > HighestLimit || new[] { topic, language, kind }.Any(text => text is not null && !PlainText.IsLine(text, LongestText)))
        {
            return Problems.InvalidRequest($"limit is 1 to {HighestLimit}; topic, language and kind are codes.");
        }

        if (state is not (Published or "proposed" or "approved" or "withdrawn"))
        {
            return Problems.InvalidRequest("state is proposed, approved, published or withdrawn.");
        }

        var isPublic = state == Published;
        if (!isPublic && !SeesAll(caller) && caller.Role is not (Role.CommuneOfficer or Role.Department))
        {
            return Problems.Forbidden;
        }

        var unit = isPublic || SeesAll(caller) ? null : UnitOf(caller);
        var today = VietnamTime.DateOf(time.GetUtcNow());
        return TypedResults.Ok(await store.ReadAsync(
            new MaterialFilter(state, unit, isPublic ? today : null, topic, language, kind, after, limit), cancellation));
    }

    private static async Task<Results<Ok<MaterialItem>, Problem>> PostAsync(
        MaterialBody body, Caller caller, CampaignProgram program, MaterialStore store, CancellationToken cancellation)
    {
        var (material, fault) = MaterialReader.Read(body, program);
        return material is null
            ? Problems.InvalidRequest(fault)
            : TypedResults.Ok(await store.AddAsync(material, UnitOf(caller), caller.Actor, cancellation));
    }

    private static async Task<Results<Ok<MaterialItem>, Problem>> MoveAsync(
        long id, string[] from, string to, Caller caller, MaterialStore store, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } material || !MayHandle(caller, material))
        {
            return Problems.NotFound;
        }

        if (to == Published && material is { Url: null, File: null })
        {
            return s_empty;
        }

        return await store.MoveAsync(id, from, to, caller.Actor, cancellation) is { } moved ? TypedResults.Ok(moved) : s_wrongStatus;
    }
}
