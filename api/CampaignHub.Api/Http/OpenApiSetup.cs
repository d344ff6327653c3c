using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.SystemInfo;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scope = CampaignHub.Api.Access.Scope;

namespace CampaignHub.Api.Http;

/// <summary>
/// What the OpenAPI document says beyond the handlers' types: how to sign in, and that every refusal is problem details. The
/// document is served to signed-in callers, as everything but sign-in, activation and health.
/// </summary>
internal static class OpenApiSetup
{
    private const string SchemeName = "bearer";
    private const string ProblemName = nameof(ProblemBody);

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(CompleteAsync);
    });

    private static async Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CampaignHub",
            Version = BuildInfo.Version,
            Description = "Errors are application/problem+json (RFC 9457) with a stable code. " +
                "What is not yours is 404; what your role may not do is 403.",
        };
        document.Servers = [];
        document.AddComponent(SchemeName, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An opaque token from POST /api/v1/sessions or POST /api/v1/devices/activate, or a key from POST /api/v1/api-keys.",
        });
        document.AddComponent(ProblemName, await context.GetOrCreateSchemaAsync(typeof(ProblemBody), cancellationToken: cancellation));
    }

    private static Task CompleteAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        }

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var line = metadata.OfType<AccessLine>().Single();
        operation.Responses ??= [];
        foreach (var (status, why) in Refusals(line, operation, metadata.OfType<LimitedByAddressAttribute>().Any()))
        {
            operation.Responses[status] = Refusal(why, context.Document);
        }

        if (!line.IsOpen)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    }

    /// <summary>What the access table, the parameters and the body can be refused for; what a feature refuses besides is the default.</summary>
    private static IEnumerable<(string Status, string Why)> Refusals(AccessLine line, OpenApiOperation operation, bool isLimited)
    {
        yield return ("default", "Refused; the code says why.");
        if (operation.Parameters is { Count: > 0 } || operation.RequestBody is not null)
        {
            yield return ("400", "Not understood.");
        }

        if (!line.IsOpen)
        {
            yield return ("401", "No valid token.");
        }

        if (!line.IsOpen && (line.Who != (Who.SignedIn | Who.Key) || line.Scope is Scope.Province))
        {
            yield return ("403", "The role may not do this.");
        }

        if (line.Scope is not (Scope.None or Scope.Own or Scope.Province))
        {
            yield return ("404", "Not there, or not yours.");
        }

        if (operation.RequestBody is not null)
        {
            yield return ("413", "Too large.");
            yield return ("415", "Not of a type that is read here.");
        }

        if (isLimited)
        {
            yield return ("429", "Too many requests from this address.");
        }

        yield return ("503", "Not now: send the same again a little later.");
    }

    private static OpenApiResponse Refusal(string why, OpenApiDocument? document) => new()
    {
        Description = why,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemName, document) },
        },
    };
}
