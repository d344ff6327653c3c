using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CampaignHub.Api.Http;

/// <summary>Examples that the OpenAPI document shows beside an operation's types.</summary>
internal static class OpenApiExamples
{
    /// <summary>A question and its answer: parameters by name, and an embedded JSON text.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, string resource, params (string Parameter, string Value)[] asked) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var (name, value) in asked)
            {
                var parameter = operation.Parameters?.OfType<OpenApiParameter>()
                    .Single(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
                parameter!.Example = value;
            }

            operation.Responses!["200"].Content!["application/json"].Example = Read(resource);
            return Task.CompletedTask;
        });

    private static JsonNode Read(string resource)
    {
        using var stream = typeof(OpenApiExamples).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        return JsonNode.Parse(stream)!;
    }
}
