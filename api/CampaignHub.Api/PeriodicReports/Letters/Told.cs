using System.Globalization;
using CampaignHub.Api.Files;
using CampaignHub.Domain;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>Numbers, days and moments as an official document writes them; room for a day that is not known.</summary>
internal static class Told
{
    public static string Count(long number) => FileNumbers.Told(number);

    public static string Day(DateOnly? day) => day is { } known ? FileNumbers.Day(known) : "…/…/…";

    public static string Moment(DateTimeOffset at) => at.ToOffset(VietnamTime.Offset).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Decimal(decimal number) => FileNumbers.Told(number);
}
