using CampaignHub.Api.Roster.Import;
using CampaignHub.Domain.Roster;
using CampaignHub.Domain.Roster.Import;

namespace CampaignHub.Api.Roster;

internal static class RosterServices
{
    /// <summary>Villages, teams, members, offices and reviews.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services) => services
        .AddSingleton<RosterVocabulary>()
        .AddSingleton<RosterStore>()
        .AddSingleton<RosterDesk>()
        .AddSingleton<RosterHistory>()
        .AddSingleton<ReviewStore>()
        .AddSingleton<OfficeStore>()
        .AddSingleton<VillageList>()
        .AddSingleton<TeamList>()
        .AddSingleton<TeamAccess>()
        .AddSingleton<MemberList>()
        .AddSingleton<RosterWords>()
        .AddSingleton<RosterImporter>()
        .AddSingleton<RosterExporter>()
        .AddSingleton<ImportBoard>();

    /// <summary>The endpoints of the roster.</summary>
    public static void MapRoster(this IEndpointRouteBuilder api)
    {
        api.MapVillages();
        api.MapTeams();
        api.MapMembers();
        api.MapOffices();
        api.MapReviews();
        api.MapImport();
    }
}
