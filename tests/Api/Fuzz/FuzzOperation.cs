using System.Text.Json;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>A parameter as the OpenAPI document describes it.</summary>
/// <param name="Name">Name.</param>
/// <param name="In"><c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Required">It cannot be left out.</param>
/// <param name="Schema">Its form.</param>
internal sealed record FuzzParameter(string Name, string In, bool Required, JsonElement Schema);

/// <summary>A body as the OpenAPI document describes it.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="Schema">Its form.</param>
internal sealed record FuzzBody(string ContentType, JsonElement Schema);

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Address with the names of its parameters in braces.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Bodies">One per media type; none for no body.</param>
internal sealed record FuzzOperation(
    string Method, string Path, IReadOnlyList<FuzzParameter> Parameters, IReadOnlyList<FuzzBody> Bodies)
{
    /// <summary>All operations of a document, in its order.</summary>
    public static IReadOnlyList<FuzzOperation> ReadAll(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select new FuzzOperation(
            operation.Name.ToUpperInvariant(), path.Name, [.. ParametersOf(operation.Value)], [.. BodiesOf(operation.Value)]),
    ];

    private static IEnumerable<FuzzParameter> ParametersOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(parameter => new FuzzParameter(
                parameter.GetProperty("name").GetString()!,
                parameter.GetProperty("in").GetString()!,
                parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
                parameter.GetProperty("schema")))
            : [];

    private static IEnumerable<FuzzBody> BodiesOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content").EnumerateObject().Select(content => new FuzzBody(
                content.Name, content.Value.TryGetProperty("schema", out var schema) ? schema : default))
            : [];
}
