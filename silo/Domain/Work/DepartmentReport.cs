namespace CampaignHub.Domain.Work;

/// <summary>What a department typed for its report of the year (plan V.2 to V.4).</summary>
/// <param name="Department">A code of the program's departments.</param>
/// <param name="Version">Counts the changes; 0 when nothing was typed yet.</param>
/// <param name="Figures">Whole numbers of the department's forms; what is not there was not said.</param>
/// <param name="Results">Results in words; null when not said. Likewise difficulties and proposals.</param>
/// <param name="SentAt">When it was sent to the Sở; null while it is a draft.</param>
public sealed record DepartmentReport(
    string Department,
    int Year,
    int Version,
    IReadOnlyList<DepartmentFigure> Figures,
    string? Results,
    string? Difficulties,
    string? Proposals,
    DateTimeOffset? SentAt)
{
    /// <summary>Before anybody typed something.</summary>
    public static DepartmentReport None(string department, int year) => new(department, year, 0, [], null, null, null, null);
}

/// <summary>A number of a form.</summary>
/// <param name="Form">Code of the form in the program file; row and column likewise.</param>
/// <param name="CommuneCode">The commune; null for the province.</param>
/// <param name="Value">0 to a thousand million.</param>
public sealed record DepartmentFigure(string Form, string Row, string Column, string? CommuneCode, long Value);
