using CampaignHub.Api.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CampaignHub.Api.Roster.Import;

/// <summary>Takes the file out of a request: the body itself, or the first file of a form. It stays in memory: it holds names and phones.</summary>
internal static class ImportBody
{
    private const int LongestBoundary = 200;

    private static readonly Problem NoFile =
        Problems.InvalidRequest("Send the file as the body, or as the one file of a multipart/form-data form.");

    /// <summary>The file's bytes within the body, which has to stay open meanwhile.</summary>
    /// <exception cref="ProblemException">It is too large, or a form without a file.</exception>
    public static async Task<ReadOnlyMemory<byte>> FileOfAsync(HttpRequest request, RequestBody body, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ||
            !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return body.Memory;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrWhiteSpace(boundary) || boundary.Length > LongestBoundary)
        {
            throw new ProblemException(NoFile);
        }

        try
        {
            return await FirstFileAsync(new MultipartReader(boundary, new MemoryStream(body.Memory.ToArray(), writable: false)), cancellation);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new ProblemException(NoFile, exception);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> FirstFileAsync(MultipartReader reader, CancellationToken cancellation)
    {
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.GetContentDispositionHeader()?.IsFileDisposition() is true)
            {
                using var file = new MemoryStream();
                await section.Body.CopyToAsync(file, cancellation);
                return file.ToArray();
            }
        }

        throw new ProblemException(NoFile);
    }
}
