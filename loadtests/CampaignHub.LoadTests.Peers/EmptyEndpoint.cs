using System.Collections.Concurrent;
using System.Text;

namespace CampaignHub.LoadTests.Peers;

/// <summary>
/// Reads the whole body and the bearer, does nothing with them, and answers with as many bytes as the server does: what HTTP
/// alone costs on this machine.
/// </summary>
internal static class EmptyEndpoint
{
    private static readonly ConcurrentDictionary<int, byte[]> _answers = new();

    public static async Task HandleAsync(HttpContext context, int items)
    {
        if (!await Body.HasBearerAndIsReadAsync(context))
            return;
        var answer = _answers.GetOrAdd(items, AnswerOf);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private static byte[] AnswerOf(int items) => Encoding.UTF8.GetBytes(
        $$"""{"results":[{{string.Join(',', Enumerable.Repeat($$"""{"id":"{{Guid.Empty}}","status":"accepted"}""", items))}}]}""");
}
