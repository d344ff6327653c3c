namespace CampaignHub.LoadTests.Peers;

internal static class Body
{
    /// <summary>False, with 401, when there is no bearer; otherwise the body is read to its end and thrown away.</summary>
    public static async Task<bool> HasBearerAndIsReadAsync(HttpContext context)
    {
        if (!HasBearer(context))
            return false;
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return true;
        }
    }

    /// <summary>Whether the request has a bearer; 401 when not. Nobody looks whose it is, in favour of the peers.</summary>
    public static bool HasBearer(HttpContext context)
    {
        if (context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
            return true;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return false;
    }
}
