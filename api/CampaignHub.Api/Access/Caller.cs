namespace CampaignHub.Api.Access;

/// <summary>
/// Who sends this request. A handler takes it as a parameter; a hub asks its connection's user for it
/// (<see cref="CallerExtensions.RequiredCaller"/>). What it may do is answered by <see cref="AccessRules"/>.
/// </summary>
/// <param name="Role">Place in the org chart.</param>
/// <param name="Actor">Name in the ledger and the logs, no personal data: <c>device:12</c>, <c>staff:5</c>, <c>api-key:7</c>.</param>
public sealed record Caller(Role Role, string Actor)
{
    /// <summary>Account behind the session; null for a device.</summary>
    public long? AccountId { get; init; }

    /// <summary>Device behind the token; null for staff.</summary>
    public long? DeviceId { get; init; }

    /// <summary>Key of a department's own system, which reads figures and nothing else; null for people and phones.</summary>
    public long? ApiKeyId { get; init; }

    /// <summary>Commune that a commune officer, a commune viewer or a team belongs to.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Team of a device.</summary>
    public string? TeamCode { get; init; }

    /// <summary>Number in the team's roster of the member whose device this is, where the code was made for one.</summary>
    public int? MemberNumber { get; init; }

    /// <summary>Department of a <see cref="Role.Department"/> account, a code of the program file.</summary>
    public string? Department { get; init; }

    /// <summary>Sign-in name of staff.</summary>
    public string? UserName { get; init; }

    /// <summary>Name of staff as pages show it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The first password is still in force: nothing but changing it is to be done.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Binds a handler's parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.User.FindCaller());
    }
}
