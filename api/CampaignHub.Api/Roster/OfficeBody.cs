using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>The office of a commune that people call.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Phone">Vietnamese number; stored as it is dialled.</param>
/// <param name="ContactName">Whom to ask for, at most 100 characters; shown to those who may see names.</param>
public sealed record OfficeBody(string? Name, string? Phone = null, string? ContactName = null)
{
    internal static OfficeBody Of(OfficeFields office) => new(office.Name, office.Phone, office.ContactName);

    internal OfficeFields ToFields() => new(Name, Phone, ContactName);
}
