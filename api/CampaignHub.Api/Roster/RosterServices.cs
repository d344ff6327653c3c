using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

internal static class RosterServices
{
    /// <summary>Villages, teams, members, reviews.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services)
    {
        services.AddSingleton<RosterVocabulary>();
        services.AddSingleton<RosterStore>();
        return services;
    }
}
