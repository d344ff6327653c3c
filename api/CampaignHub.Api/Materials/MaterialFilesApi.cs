using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Materials;

/// <summary>The files of guides: small ones, for phones with little data.</summary>
internal static class MaterialFilesApi
{
    /// <summary>Bytes of a file at most: 5 MiB.</summary>
    public const int LargestBytes = 5 << 20;

    private const int LongestName = 200;

    private static readonly Problem s_noFile = Problems.InvalidRequest(
        "Send the file as the body, a PDF, PNG, JPEG, WebP, MP3 or MP4; and name, 1 to 200 characters without slashes.");

    private static readonly Problem s_decided =
        new(409, "wrong-status", "The guide was decided about with the file it has: propose a new one.");

    public static void MapMaterialFiles(this IEndpointRouteBuilder materials)
    {
        materials.MapPut("/{id:long}/file", PutAsync)
            .TakesBodiesOf(LargestBytes)
            .Accepts<byte[]>("*/*")
            .WithSummary("Gives a guide that is proposed its file, at most 5 MiB.");
        materials.MapGet("/{id:long}/file", GetAsync)
            .Produces<byte[]>(contentType: "application/octet-stream")
            .WithSummary("The file of a guide.");
    }

    private static async Task<Results<Ok<MaterialItem>, Problem>> PutAsync(
        long id, string name, HttpRequest request, Caller caller, MaterialStore store, CancellationToken cancellation)
    {
        using var body = await RequestBody.ReadAsync(request, cancellation);
        if (MaterialFileType.Of(body.Bytes) is not { } type || !PlainText.IsLine(name, LongestName) || name.AsSpan().ContainsAny('/', '\\', '"'))
        {
            return s_noFile;
        }

        if (await store.FindAsync(id, cancellation) is not { } material || !MaterialsApi.MayHandle(caller, material))
        {
            return Problems.NotFound;
        }

        var file = new MaterialFile(name.Trim().Normalize(), type, body.Bytes.Length);
        return await store.KeepFileAsync(id, file, body.Memory, caller.Actor, cancellation) is { } changed
            ? TypedResults.Ok(changed)
            : s_decided;
    }

    private static async Task<Results<FileContentHttpResult, Problem>> GetAsync(
        long id, Caller caller, MaterialStore store, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { File: { } file } material
            || (material.State != "published" && !MaterialsApi.MayHandle(caller, material))
            || await store.ReadFileAsync(id, cancellation) is not { } kept)
        {
            return Problems.NotFound;
        }

        // As a download, never as a page of this site.
        return TypedResults.File(
            kept.Content, file.Type, file.Name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(kept.Hash)}\""));
    }
}
