using System.Globalization;
using CampaignHub.Domain;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>Numbers and days as an official document writes them.</summary>
internal static class Told
{
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    public static string Count(long number) => number.ToString("#,##0", Vietnamese);

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…/…/…";

    public static string Moment(DateTimeOffset at) => at.ToOffset(VietnamTime.Offset).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>80,5 and, where it is written with more, two decimals.</summary>
    public static string Decimal(decimal number) => number.ToString("0.##", Vietnamese);
}
