namespace CampaignHub.Api.Accounts;

internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddSingleton<AccountStore>();
}
