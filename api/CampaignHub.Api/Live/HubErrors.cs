using Microsoft.AspNetCore.SignalR;

namespace CampaignHub.Api.Live;

/// <summary>Logs what goes wrong in a hub method by itself; refusals, which are <see cref="HubException"/>s, are no errors.</summary>
internal sealed partial class HubErrors(ILogger<HubErrors> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception exception) when (exception is not (HubException or OperationCanceledException))
        {
            LogFailed(exception, invocationContext.HubMethodName);
            throw new HubException("unavailable");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub method {Method} failed")]
    private partial void LogFailed(Exception exception, string method);
}
