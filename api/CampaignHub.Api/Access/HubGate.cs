using Microsoft.AspNetCore.SignalR;

namespace CampaignHub.Api.Access;

/// <summary>Holds every call of a hub's method against its line of the <see cref="AccessTable"/>; an error's text is its code.</summary>
internal sealed class HubGate : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var caller = invocationContext.Context.User.RequiredCaller();
        var line = AccessTable.Find(AccessConvention.NameOf(invocationContext.HubMethod));
        if (line?.Admits(caller) is not true)
        {
            throw new HubException("forbidden");
        }

        return line.Reaches(caller, name => Named(invocationContext, name)) ? next(invocationContext)
            : throw new HubException(line.Scope is Scope.Province ? "forbidden" : "not-found");
    }

    private static string? Named(HubInvocationContext call, string name)
    {
        var index = Array.FindIndex(call.HubMethod.GetParameters(), parameter => parameter.Name == name);
        return index < 0 ? null : call.HubMethodArguments[index] as string;
    }
}
