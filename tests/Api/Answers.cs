using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CampaignHub.Api.Tests;

/// <summary>Reads answers; a surprise fails with the body in the message.</summary>
internal static class Answers
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The JSON of an answer with this status.</summary>
    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await sending;
        await RequireAsync(response, status);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <summary>Requires problem details of this status and code.</summary>
    public static async Task<JsonElement> ProblemAsync(this Task<HttpResponseMessage> sending, int status, string code)
    {
        using var response = await sending;
        await RequireAsync(response, (HttpStatusCode)status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>Requires that it is done, and that there is nothing to say about it.</summary>
    public static async Task NoContentAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        await RequireAsync(response, HttpStatusCode.NoContent);
    }

    /// <summary>Requires this status.</summary>
    public static async Task RequireAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {body}");
    }

    /// <summary>Sends a text as JSON.</summary>
    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string path, string text) =>
        client.PostAsync(path, new StringContent(text, Encoding.UTF8, "application/json"), Cancellation);

    /// <summary>Sends a value as JSON.</summary>
    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object value) =>
        client.PostAsJsonAsync(path, value, Cancellation);

    /// <summary>Puts a value as JSON.</summary>
    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object value) =>
        client.PutAsJsonAsync(path, value, Cancellation);

    /// <summary>Deletes a path.</summary>
    public static Task<HttpResponseMessage> EraseAsync(this HttpClient client, string path) => client.DeleteAsync(path, Cancellation);

    /// <summary>Gets a path.</summary>
    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, string path) => client.GetAsync(path, Cancellation);
}
