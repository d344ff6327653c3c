namespace CampaignHub.Api.SignIn;

internal static class SignInServices
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<Passwords>()
        .AddSingleton<SignInDelays>()
        .AddSingleton<CredentialCheck>()
        .AddSingleton<StaffAccounts>()
        .AddSingleton<SessionStore>()
        .AddSingleton<SessionService>()
        .AddSingleton<FirstAdministrator>();
}
