namespace CampaignHub.Api.SignIn;

internal static class SignInServices
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<Passwords>()
        .AddSingleton<StaffAccounts>()
        .AddSingleton<SessionService>()
        .AddSingleton<FirstAdministrator>();
}
