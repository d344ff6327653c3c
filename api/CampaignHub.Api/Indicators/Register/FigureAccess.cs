using CampaignHub.Api.Access;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>Who gives which official figure.</summary>
internal static class FigureAccess
{
    /// <summary>Figures that each commune counts itself.</summary>
    private const string Communes = "communes";

    /// <summary>
    /// The Sở and the administrator give all of them; a department those that the program file says are its own; a commune officer
    /// what the communes count themselves.
    /// </summary>
    public static bool MayGive(this Caller caller, Indicator indicator, CampaignProgram program) => caller.Role switch
    {
        Role.CommandCentre or Role.Administrator => true,
        Role.Department => program.Departments.Any(
            department => department.Code == caller.Department && department.Indicators.Contains(indicator.Code)),
        Role.CommuneOfficer => indicator.Source == Communes,
        _ => false,
    };

    /// <summary>An officer for the own commune alone; the others for every place.</summary>
    public static bool MayGiveFor(this Caller caller, string? communeCode) =>
        caller.Role is not Role.CommuneOfficer || (communeCode is not null && communeCode == caller.CommuneCode);
}
