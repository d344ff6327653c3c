using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Places;
using CampaignHub.Api.SignIn;
using CampaignHub.Domain.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CampaignHub.Api.Accounts;

internal static class AccountsApi
{
    private const int HighestLimit = 500;
    private const int LongestText = 100;

    private static readonly Problem NameTaken = new(409, "user-name-taken", "Another account has this user name: choose another.");

    private static readonly Problem LastAdministrator = new(
        409, "last-administrator", "This is the last active administrator: make or enable another one first.");

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("/", ListAsync).WithSummary("Staff accounts by user name.");
        accounts.MapPost("/", CreateAsync).WithSummary("Creates an account; answers its one-time password.");
        accounts.MapPut("/{id:long}", ChangeAsync).WithSummary("Changes an account's name, role and scope.");
        accounts.MapPost("/{id:long}/disable", DisableAsync).WithSummary("Disables an account; its sessions end.");
        accounts.MapPost("/{id:long}/enable", EnableAsync).WithSummary("Enables a disabled account.");
        accounts.MapPost("/{id:long}/reset-password", ResetPasswordAsync)
            .WithSummary("Gives an account a new one-time password; its sessions end.");
        accounts.MapGet("/{id:long}/sessions", ListSessionsAsync).WithSummary("An account's sessions, newest first.");
        accounts.MapDelete("/{id:long}/sessions", RevokeSessionsAsync).WithSummary("Ends all sessions of an account.");
    }

    private static async Task<Results<Ok<AccountPage>, Problem>> ListAsync(
        AccountStore accounts,
        string? role,
        string? commune,
        bool? disabled,
        string? q,
        string? after,
        CancellationToken cancellation,
        int limit = 100)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {HighestLimit}.");
        }

        q = string.IsNullOrWhiteSpace(q) ? null : q;
        if (new[] { role, commune, q, after }.Any(text => text is not null && !PlainText.IsLine(text, LongestText)))
        {
            return Problems.InvalidRequest($"role, commune, q and after are at most {LongestText} characters on one line.");
        }

        var page = await accounts.ListAsync(new AccountFilter(role, commune, disabled, q), after, limit + 1, cancellation);
        return page.Count <= limit
            ? TypedResults.Ok(new AccountPage(page, Next: null))
            : TypedResults.Ok(new AccountPage(page[..limit], page[limit - 1].UserName));
    }

    private static async Task<Results<Ok<AccountWithPassword>, Problem>> CreateAsync(
        AccountRequest request,
        Caller caller,
        AccountStore accounts,
        Passwords passwords,
        ICommuneDirectory communes,
        CampaignProgram program,
        CancellationToken cancellation)
    {
        if (!UserName.IsValid(request.UserName))
        {
            return Problems.InvalidRequest(UserName.Rule);
        }

        var (draft, refusal) = AccountDraft.Read(request, communes, program);
        if (draft is null)
        {
            return refusal!;
        }

        var password = Passwords.Generate();
        var hash = await passwords.HashAsync(password, cancellation);
        return await accounts.CreateAsync(request.UserName!, draft, hash, caller.Actor, cancellation) is AccountChange.Done done
            ? TypedResults.Ok(new AccountWithPassword(done.Account, password))
            : NameTaken;
    }

    private static async Task<Results<Ok<AccountResponse>, Problem>> ChangeAsync(
        long id,
        AccountRequest request,
        Caller caller,
        AccountStore accounts,
        AccessState access,
        ICommuneDirectory communes,
        CampaignProgram program,
        CancellationToken cancellation)
    {
        var (draft, refusal) = AccountDraft.Read(request, communes, program);
        return draft is null
            ? refusal!
            : await AnswerAsync(accounts.ChangeAsync(id, draft, caller.Actor, cancellation), access, cancellation);
    }

    private static Task<Results<Ok<AccountResponse>, Problem>> DisableAsync(
        long id, Caller caller, AccountStore accounts, AccessState access, CancellationToken cancellation) =>
        AnswerAsync(accounts.DisableAsync(id, caller.Actor, cancellation), access, cancellation);

    private static Task<Results<Ok<AccountResponse>, Problem>> EnableAsync(
        long id, Caller caller, AccountStore accounts, AccessState access, CancellationToken cancellation) =>
        AnswerAsync(accounts.EnableAsync(id, caller.Actor, cancellation), access, cancellation);

    private static async Task<Results<Ok<AccountWithPassword>, Problem>> ResetPasswordAsync(
        long id,
        Caller caller,
        AccountStore accounts,
        Passwords passwords,
        SignInDelays delays,
        AccessState access,
        CancellationToken cancellation)
    {
        var password = Passwords.Generate();
        var hash = await passwords.HashAsync(password, cancellation);
        if (await accounts.ResetPasswordAsync(id, hash, caller.Actor, cancellation) is not AccountChange.Done { Account: var account })
        {
            return Problems.NotFound;
        }

        delays.Succeed(account.UserName);
        await access.RefreshAsync(cancellation);
        return TypedResults.Ok(new AccountWithPassword(account, password));
    }

    private static async Task<Results<Ok<SessionPage>, Problem>> ListSessionsAsync(
        long id, AccountStore accounts, SessionStore sessions, HttpContext context, long? after = null, int limit = 100)
    {
        if (limit is < 1 or > SessionPage.HighestLimit)
        {
            return Problems.InvalidRequest($"limit must be 1 to {SessionPage.HighestLimit}.");
        }

        if (!await accounts.ExistsAsync(id, context.RequestAborted))
        {
            return Problems.NotFound;
        }

        var read = await sessions.ListAsync(id, KnownToken.Of(context).Hash, after, limit + 1, context.RequestAborted);
        return TypedResults.Ok(SessionPage.Of(read, limit));
    }

    private static async Task<Results<NoContent, Problem>> RevokeSessionsAsync(
        long id, Caller caller, AccountStore accounts, SessionStore sessions, AccessState access, CancellationToken cancellation)
    {
        if (!await accounts.ExistsAsync(id, cancellation))
        {
            return Problems.NotFound;
        }

        if (await sessions.RevokeAllAsync(id, except: null, caller.Actor, cancellation))
        {
            await access.RefreshAsync(cancellation);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountResponse>, Problem>> AnswerAsync(
        Task<AccountChange> changing, AccessState access, CancellationToken cancellation)
    {
        switch (await changing)
        {
            case AccountChange.Done done:
                await access.RefreshAsync(cancellation);
                return TypedResults.Ok(done.Account);
            case AccountChange.LastAdministrator:
                return LastAdministrator;
            default:
                return Problems.NotFound;
        }
    }
}
