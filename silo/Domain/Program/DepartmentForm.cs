using System.Collections.Immutable;

namespace CampaignHub.Domain.Programs;

/// <summary>What departments type for their report of the year, since teams cannot see it (plan V.2 to V.4): a table of whole numbers.</summary>
/// <param name="Code">Code of the form.</param>
/// <param name="Departments">Codes of the departments that fill it in, each for itself.</param>
/// <param name="ByCommune">The table may also be given per commune; the province's own figures stay what was typed for it.</param>
/// <param name="Beside">Codes of activities whose recorded results stand beside the figures and are never added to them.</param>
/// <param name="Rows">Lines of the table.</param>
/// <param name="Columns">What is counted.</param>
public sealed record DepartmentForm(
    string Code,
    LocalText Name,
    ImmutableArray<string> Departments,
    bool ByCommune,
    ImmutableArray<string> Beside,
    ImmutableArray<NamedCode> Rows,
    ImmutableArray<FormColumn> Columns);

/// <summary>A column of a form.</summary>
/// <param name="Group">What stands above several columns, such as the kind of school; null for none.</param>
public sealed record FormColumn(string Code, LocalText Name, LocalText? Group);
