using System.Text.Json;
using CampaignHub.Api.SystemInfo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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
            Description = "An opaque token from POST /api/v1/sessions or POST /api/v1/devices/activate.",
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

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Refused.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemName, context.Document) },
            },
        };
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] }];
        }

        return Task.CompletedTask;
    }
}
